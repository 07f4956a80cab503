// What is wrong with what the command line was given: said in one line, exit code 2.

export class InputError extends Error {}

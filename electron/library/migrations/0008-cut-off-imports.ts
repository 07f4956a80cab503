// What the user had decided about an import that is under way, so that one that was cut off can be gone on with.

export const cutOffImports = `
-- JSON; null once the import has ended, or the user has let it be.
ALTER TABLE imports ADD COLUMN going TEXT;
`;

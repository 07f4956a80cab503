// Messages.

export const next = {
} as const;

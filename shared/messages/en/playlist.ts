// Messages.

export const playlist = {
} as const;

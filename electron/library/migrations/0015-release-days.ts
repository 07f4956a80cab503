// The day a track was released, where it is known to the day: `year` says less.

export const releaseDays = `
-- ISO 8601 date, of the year in "year". NULL: the day is not known.
ALTER TABLE tracks ADD COLUMN released TEXT;
`;

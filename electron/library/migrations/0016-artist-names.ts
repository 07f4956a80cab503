// Artists are looked for by name: those that a playlist's name names, each time suggestions are asked for.

export const artistNames = `
CREATE INDEX artists_name ON artists (name_search);
`;

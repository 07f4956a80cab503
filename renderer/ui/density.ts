// How close rows stand. Rows of virtualised lists are placed by number, so their heights are here and not in a style
// sheet.

/** Height of a row of the table, px; the style sheets know it as --row. */
export const ROW_HEIGHT = { comfortable: 42, compact: 32 } as const;

/** Height of a playlist of the sidebar, px; the style sheets know it as --entry. */
export const ENTRY_HEIGHT = { comfortable: 36, compact: 30 } as const;

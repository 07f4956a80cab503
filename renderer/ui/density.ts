// How close rows stand. The table's rows are placed by number, so their heights are here and not in a style sheet.

/** Height of a row of the table, px; the style sheets know it as --row. */
export const ROW_HEIGHT = { comfortable: 42, compact: 32 } as const;

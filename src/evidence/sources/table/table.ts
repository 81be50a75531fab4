/**
 * A row as a person sees it: `row` counts from 1 as a spreadsheet does, blank rows included; `line` is the line of the
 * text on which the row starts, absent in spreadsheets. Cells are texts exactly as written.
 */
export type TableRow = { readonly row: number; readonly line?: number; readonly cells: readonly string[] };

/** Rows as they stand in one file or sheet. */
export type Table = { readonly file: string; readonly sheet?: string; readonly rows: readonly TableRow[] };

import type { FindingContext } from "#analysis/findings";
import type { Figure, Table } from "#document";
import type { Outcome } from "#vocabulary";
import type { Selection } from "../selection.ts";

/** A table and the figures that stand in its cells. */
export type MadeTable = { readonly table: Table; readonly figures: readonly Figure[] };

/** One kind of table. A new kind is a file with one of these and a line in the list of kinds. */
export type TableMaker = (selection: Selection, context: FindingContext) => Outcome<MadeTable>;

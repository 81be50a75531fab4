/** Where one thing that a row says is found in a partner's own spreadsheet: the same for all rows, or under a heading. */
export type MappedCell =
	| { readonly always: string }
	| {
			readonly column: string;
			/** What the partner's words mean here, where they are not the words of this program. */
			readonly means?: Readonly<Record<string, string>>;
	  };

/** Where the periods stand: in a cell of each row, or in the headings, a column of figures under each. */
export type MappedPeriod =
	| { readonly kind: "cell"; readonly cell: MappedCell; readonly value: string }
	| {
			readonly kind: "headings";
			/** The year in which headings such as “Apr” lie, as a financial or calendar year. */
			readonly year?: string;
	  };

/**
 * How a partner's own spreadsheet is read as a return. It is written once, by whoever knows the spreadsheet, and kept
 * beside the returns, so that the partner goes on sending what they have always sent.
 */
export type ReturnMapping = {
	/** The name of the mapping's own file, which every load made with it remembers. */
	readonly name: string;
	/** Which files it is for: a name below `returns/` in which `*` stands for any letters. */
	readonly files: string;
	/** The sheet that is read; the first where absent. */
	readonly sheet?: string;
	/** The row on which the headings stand, counted as a spreadsheet counts. */
	readonly headingRow: number;
	readonly measure: MappedCell;
	readonly area: MappedCell;
	readonly period: MappedPeriod;
	readonly breakdown?: MappedCell;
	readonly note?: MappedCell;
	/** Beginnings of rows that add up others and are left out. */
	readonly leaveOut: readonly string[];
	/** What the partner writes in place of a number that is withheld, beside “<5” and the like. */
	readonly withheld: readonly string[];
	/** What the partner writes where there is no number. */
	readonly notAvailable: readonly string[];
	readonly supplier?: string;
	readonly source?: string;
};

/** A document for Typst: its template, the files that the template reads, the faces of its type. */
export type TypstJob = {
	readonly number: number;
	readonly template: string;
	readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
	/** With the first job of a process; later ones are set in the same type. */
	readonly fonts: readonly Uint8Array[];
	/** The PDF standard to keep, as Typst names it: `ua-1`. */
	readonly standard: string;
};

/** What comes back: a PDF, or what Typst had against it. */
export type TypstAnswer =
	| { readonly number: number; readonly pdf: Uint8Array }
	| { readonly number: number; readonly fault: string };

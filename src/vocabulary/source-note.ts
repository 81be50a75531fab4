import type { Location } from "./location.ts";

/** Where a number came from: the supplier, what it is, the file as received and the place in it. */
export type SourceNote = {
	readonly supplier: string;
	readonly title: string;
	readonly at?: Location;
	/** SHA-256 of the file as received. */
	readonly fileHash?: string;
	/** Made to show a method and never published; absent of what a supplier gave. */
	readonly illustrative?: true;
};

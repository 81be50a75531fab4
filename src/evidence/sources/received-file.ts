import type { ReturnMapping } from "#evidence/records";

/**
 * A file as it was handed in. `name` is what people call it, with the folder below the one that was handed in. With a
 * mapping it is a partner's own spreadsheet, which the mapping makes a return.
 */
export type ReceivedFile = {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly mapping?: ReturnMapping;
};

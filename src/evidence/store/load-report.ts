import type { Problem } from "#vocabulary";
import type { LoadRecord } from "./load-record.ts";

/**
 * What became of one file that was handed in: it was loaded, it was already held and nothing changed, or it was
 * refused and nothing of it was kept.
 */
export type FileOutcome =
	| { readonly status: "loaded"; readonly load: LoadRecord }
	| { readonly status: "already held"; readonly load: LoadRecord }
	| {
			readonly status: "refused";
			readonly name: string;
			readonly rowsRead: number;
			readonly rowsRejected: number;
			readonly problems: readonly Problem[];
	  };

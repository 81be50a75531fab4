import type { PublishedColumns } from "../published-columns.ts";

/**
 * The columns of an incident extract by their headings, which is all that Bellwether takes of an incident. A person or
 * an address is told only by a key that the supplier made and that nobody else can turn back, the same each time.
 * “from” and “to” are words of SQL, and named otherwise inside: the earliest and the latest that it can have happened.
 */
export const PUBLISHED_INCIDENT_COLUMNS: PublishedColumns = {
	reference: { heading: /reference/, required: true },
	earliest: { heading: /from/, required: true },
	latest: { heading: /to/ },
	recorded: { heading: /recorded/ },
	offence_code: { heading: /offence_code/, required: true },
	place: { heading: /place/ },
	person_key: { heading: /person_key/ },
	place_key: { heading: /place_key/ },
};

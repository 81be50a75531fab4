import type { PublishedColumns } from "../published-columns.ts";

/** A column of an incident extract: what it is called in a mapping and in the file, and what belongs there. */
export type IncidentColumn = { readonly required: boolean; readonly means: string };

/**
 * The columns of an incident extract, which is all that Bellwether takes of an incident. A person or an address is told
 * only by a key that the supplier made and that nobody else can turn back.
 */
export const INCIDENT_COLUMNS = {
	reference: { required: true, means: "the supplier's own reference of the incident" },
	from: { required: true, means: "when it happened, or the earliest that it can have" },
	to: { required: false, means: "the latest that it can have happened" },
	recorded: { required: false, means: "the day on which it was recorded" },
	offence_code: {
		required: true,
		means: "the Home Office code of the offence, or the supplier's code of the incident",
	},
	place: { required: false, means: "the code of the neighbourhood (LSOA) or ward" },
	person_key: { required: false, means: "a made-up key of the person harmed, the same each time" },
	place_key: { required: false, means: "a made-up key of the address, the same each time" },
} as const satisfies Readonly<Record<string, IncidentColumn>>;

export type IncidentColumnName = keyof typeof INCIDENT_COLUMNS;

/** The headings under which the columns are read; “from” and “to” are words of SQL, and named otherwise inside. */
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

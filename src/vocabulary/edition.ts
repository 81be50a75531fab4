/** The editions of a document: the whole one for partners, and the one that anybody may read. */
export const EDITIONS = {
	restricted: "everything, each part with its marking",
	public: "without what is marked, and with counts of few people withheld",
} as const;

export type Edition = keyof typeof EDITIONS;

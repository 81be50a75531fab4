import type { Location, Period } from "#vocabulary";

/** How many people gave one answer to one question. */
export type Response = {
	readonly question: string;
	readonly answer: string;
	readonly responses: number;
	/** How many answered the question. */
	readonly base: number;
	/** The rank of concern as the supplier states it, where it does. */
	readonly statedRank?: number;
	readonly at: Location;
};

/** What people were asked, how, and what they said. */
export type Consultation = {
	/** The name of its files in `consultation/`. */
	readonly id: string;
	readonly title: string;
	/** Who asked. */
	readonly by: string;
	readonly dates: Period;
	readonly method: string;
	/** How those who were asked were chosen. */
	readonly sample: string;
	/** Whom they stand for. */
	readonly population: string;
	readonly caveat?: string;
	/** Made to show the form; nobody was asked. */
	readonly illustrative: boolean;
	readonly responses: readonly Response[];
	/** The file of answers. */
	readonly file: string;
};

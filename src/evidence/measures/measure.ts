import type { Counted, DateBasis, MeasureId, Polarity, Unit } from "#vocabulary";

/**
 * What is counted, for whom, from which source. Measures are data (`reference/measures/*.yaml` and an assessment's
 * `measures.yaml`), never code.
 */
export type Measure = {
	readonly id: MeasureId;
	readonly title: string;
	/** The noun for running text: “violent crimes”, “people in treatment”. */
	readonly noun: string;
	readonly definition: string;
	readonly unit: Unit;
	readonly counts: Counted;
	/** For rates: events per so many people. */
	readonly per?: number;
	readonly polarity: Polarity;
	readonly supplier: string;
	readonly dateBasis: DateBasis;
	/** People or things present on a day rather than events over a time: no test of two counts fits. */
	readonly stock: boolean;
	/** Decimals shown where the unit's usual ones do not fit. */
	readonly places?: number;
	readonly caveats: readonly string[];
	/** What its supplier asks for before counts of people are published, where it is not the usual threshold of 5. */
	readonly disclosure?: {
		readonly threshold: number;
		readonly rounding?: number;
		readonly secondary: boolean;
	};
	readonly since?: string;
};

import type { LoadRecord, SourceId, Store, StreetCover } from "#evidence/store";
import type { AreaRegister, Day, Outcome, Period } from "#vocabulary";
import type { AskedArea, NamedArea } from "../asked-area.ts";

/** An area as somebody asked for it, and as the store counts it. */
export type Place = { readonly asked: AskedArea; readonly counted: NamedArea };

/** What is to be counted from what a workspace holds. */
export type CounterQuestion = {
	readonly store: Store;
	readonly measure: string;
	readonly places: readonly Place[];
	/** The areas that are known here, for those that are made up of others. */
	readonly areas: AreaRegister;
	/** First days of months, `to` the first not wanted; all that is held where left out. */
	readonly span: { readonly from?: Day; readonly to?: Day };
	/** What the counts are told apart by, one of the counter's own breakdowns. */
	readonly breakdown?: string;
	/** What else a figure of an office is about, such as `{indicator: "11001", sex: "Persons"}`. */
	readonly of: Readonly<Record<string, string>>;
};

/** One figure. Where there is no value `why` says so: missing is never zero. */
export type CountedFigure = {
	readonly period: Period;
	/** The part of the measure, such as `object=Controlled drugs`. */
	readonly breakdown?: string;
	readonly value: number | null;
	readonly why?: string;
	readonly numerator?: number;
	readonly denominator?: number;
	/** Numbers that stand beside the count and are not in it, by the words before each: “of the force without a place”. */
	readonly besides?: Readonly<Record<string, number>>;
};

/** The figures of one place in order of time. */
export type PlaceFigures = {
	readonly place: Place;
	/** The force whose files the figures come from, where one decides which are held. */
	readonly force?: string;
	readonly figures: readonly CountedFigure[];
	/** Months of which only data packs are held, and these leave out some of the place. */
	readonly heldInPart?: readonly Day[];
};

/** What a counter gives. */
export type Counts = {
	readonly series: readonly PlaceFigures[];
	/** What the figures cannot say. */
	readonly cautions: readonly string[];
};

/** Something that counts measures from one kind of file; each has a file of its own beside this one. */
export type Counter = {
	readonly source: SourceId;
	/** The data set as its publisher calls it, for those who read the figure. */
	readonly title: string;
	readonly supplier: string;
	/** What one figure is for, and whether figures of several periods may be added up. */
	readonly step: "month" | "quarter" | "year" | "day";
	readonly adds: boolean;
	/** The measures that it counts; any, where the files name what they are about in words of their own. */
	readonly measures: readonly string[] | "any";
	readonly breakdowns: readonly string[];
	/** Other kinds of file that decide what is counted where, such as lookups. */
	readonly placedBy: readonly SourceId[];
	/** Months and forces of a load, where its file tells them and its record does not. */
	readonly coversOf?: (load: LoadRecord) => readonly StreetCover[];
	count(question: CounterQuestion): Promise<Outcome<Counts>>;
};

/** The loads that figures of a period come from: of a month of a force in two files the newer, and every part of a file. */
export function loadsBehind(
	loads: readonly LoadRecord[],
	{ source, coversOf = ({ covers = [] }) => covers }: Pick<Counter, "source" | "coversOf">,
	{ from, to }: Pick<Period, "from" | "to">,
	force?: string,
): readonly LoadRecord[] {
	const newest = new Map<string, LoadRecord>();
	for (const load of loads.filter((each) => each.source === source)) {
		const covers = coversOf(load);
		if (covers.length === 0) newest.set(load.id, load);
		for (const cover of covers)
			if (cover.month >= from && cover.month < to && (force === undefined || cover.force === force))
				newest.set([cover.force, cover.month, ...(load.part ? [load.id] : [])].join("\n"), load);
	}
	return [...new Set(newest.values())];
}

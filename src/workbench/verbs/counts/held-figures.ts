import {
	heldOffenceWeights,
	indicatorValues,
	nomisFigures,
	outlinesOf,
	type Store,
	severityFigures,
} from "#evidence/store";
import { type AreaCode, done, type Outcome, type Problem, refused } from "#vocabulary";
import type { CountSubject, CountTable } from "./count-table.ts";

/** What is held of one kind of table for an area. */
type Held = {
	readonly title: string;
	readonly source: string;
	readonly headings: readonly string[];
	readonly cautions?: readonly string[];
	readonly rows: (store: Store, area: AreaCode) => Promise<CountTable["rows"]>;
};

/** A subject that lists the figures of an area as they are held, so that one can be asked for. */
function listing({ title, source, headings, cautions = [], rows }: Held): CountSubject {
	return async ({ store, area }): Promise<Outcome<CountTable>> => {
		const found = await rows(store, area.code);
		if (found.length === 0) return refused(nothingHeld(title, area.name));
		return done({ title: `${title}, ${area.name}`, source, headings, rows: found, cautions });
	};
}

/** Figures of Nomis, with everything that each is about. */
export const nomisHeld = listing({
	title: "Figures of Nomis",
	source: "Nomis, Office for National Statistics",
	headings: ["Date", "About", "Value"],
	rows: async (store, area) =>
		(await store.ask(nomisFigures([area]))).map(({ date, about, value }) => [date, labels(about), value]),
});

/** Public health indicators about all people of the area, with their numbers. */
export const healthIndicatorsHeld = listing({
	title: "Public health indicators",
	source: "Fingertips",
	headings: ["Indicator", "Title", "Period", "Sex", "Age", "Value", "Lower 95%", "Upper 95%", "Note"],
	cautions: ["What has no value was suppressed or is missing; the note says why where the publisher does."],
	rows: async (store, area) =>
		(await store.ask(indicatorValues({ areas: [area] }))).map((each) => [
			...[each.indicator, each.title, each.period, each.sex, each.age],
			...[each.value, each.lower, each.upper, each.note ?? ""],
		]),
});

/** Crime Severity Scores of the area. */
export const severityHeld = listing({
	title: "Crime Severity Scores",
	source: "Office for National Statistics",
	headings: ["Year ending", "Offence group", "Score"],
	cautions: ["A score whose file does not tell its year cannot stand in a series."],
	rows: async (store, area) =>
		(await store.ask(severityFigures([area]))).map((each) => [
			each.yearEnding,
			each.offenceGroup,
			each.score,
		]),
});

/** What offences weigh, the same everywhere. */
export const offenceWeightsHeld = listing({
	title: "Weights of offences",
	source: "Weights of offences by harm or cost",
	headings: ["Kind", "Offence code", "Offence", "Weight", "Publisher", "Version", "Price year"],
	cautions: ["Weights whose publisher is not known are not for publication."],
	rows: async (store) => {
		const kinds = ["harm", "cost"] as const;
		const held = await Promise.all(kinds.map((kind) => store.ask(heldOffenceWeights(kind))));
		return held.flatMap((weights, index) =>
			weights.map((each) => [
				...[kinds[index] ?? "", each.offenceCode, each.offence, each.weight],
				...[each.publisher, each.version, each.priceYear],
			]),
		);
	},
});

/** The outline of the area, as far as one is held. */
export const outlinesHeld = listing({
	title: "Outline",
	source: "Boundaries, Open Geography portal",
	headings: ["Code", "Name", "Polygons", "Points"],
	rows: async (store, area) =>
		(await store.ask(outlinesOf([area]))).map(({ area: code, name, polygons }) => [
			...[code, name, polygons.length],
			polygons.flat(2).length,
		]),
});

function labels(about: Readonly<Record<string, string>>): string {
	return Object.entries(about)
		.map(([name, label]) => `${name}=${label}`)
		.join("; ");
}

function nothingHeld(title: string, area: string): Problem {
	return {
		code: "figures-missing",
		stops: "figure",
		at: { file: "workspace" },
		says: `${title}: nothing of ${area} is held here.`,
		next: "Load a table that has this area: bellwether load FILE.",
	};
}

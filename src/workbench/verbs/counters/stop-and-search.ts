import { STOP_RESULTS } from "#evidence/sources";
import {
	codesOfDistrict,
	forceOfFile,
	monthOfFile,
	outlinesOf,
	type StopPoint,
	type StopPoints,
	type Store,
	stopForces,
	stopPoints,
} from "#evidence/store";
import { type AreaCode, done, type Outcome, type Outline, type Problem, refused } from "#vocabulary";
import type { CountedFigure, Counter, CounterQuestion, Place, PlaceFigures } from "./counter.ts";
import { isInside } from "./inside-outline.ts";
import { monthGrid } from "./month-grid.ts";
import { searchedForce } from "./searched-force.ts";

/** What searches are told apart by, and the words of one search; those that the file leaves out are not told. */
const BREAKDOWNS: Readonly<Record<string, (point: StopPoint) => string | null | undefined>> = {
	object: ({ object }) => object,
	outcome: ({ result }) => result && STOP_RESULTS[result],
	"age-range": ({ ageRange }) => ageRange,
	"ethnicity-officer-defined": ({ ethnicity }) => ethnicity,
};

/** Words before the number of searches that no outline can place. */
const PLACELESS = "of the force without a map point";

/** Stop and search by month: of a force all of its searches, of a smaller area those whose map point lies in its outline. */
export const stopAndSearch: Counter = {
	source: "stop-and-search",
	title: "Stop and search, data.police.uk",
	supplier: "data.police.uk",
	step: "month",
	adds: true,
	measures: ["policeuk.stop-and-search"],
	breakdowns: Object.keys(BREAKDOWNS),
	placedBy: ["boundaries"],
	coversOf: ({ name }) => {
		const force = forceOfFile(name);
		const month = monthOfFile(name);
		return force === undefined || month === undefined ? [] : [{ force, month }];
	},
	count: async (question) => {
		const held = await question.store.ask(stopForces());
		const series: PlaceFigures[] = [];
		for (const place of question.places) {
			const force = searchedForce(place, held);
			if (force === undefined) return refused(forceNotHeld(place, held));
			const counted = await countPlace(question, place, force);
			if (!counted.ok) return counted;
			series.push(counted.value);
		}
		return done({ series, cautions: CAUTIONS });
	},
};

const CAUTIONS = [
	"A search is counted where it was made, whoever was searched. Some forces publish no map points, and words for results changed over the years.",
];

async function countPlace(
	question: CounterQuestion,
	place: Place,
	force: string,
): Promise<Outcome<PlaceFigures>> {
	const answer = await question.store.ask(stopPoints({ force, ...question.span }));
	if (!answer.ok) return answer;
	if (place.counted.forceNames)
		return done({ place, force, figures: figuresOf(answer.value, answer.value.points, question, []) });
	const outlines = await outlinesAround(question.store, place.counted.code);
	if (outlines.length === 0) return refused(outlineMissing(place));
	const inside = answer.value.points.filter((point) => point.place && isInside(outlines, point.place));
	const placeless = answer.value.points.filter((point) => !point.place);
	return done({ place, force, figures: figuresOf(answer.value, inside, question, placeless) });
}

/** The outline of an area, or those of the wards and neighbourhoods in it. */
async function outlinesAround(store: Store, code: AreaCode): Promise<readonly Outline[]> {
	const own = await store.ask(outlinesOf([code]));
	if (own.length > 0) return own;
	const codes = await store.ask(codesOfDistrict(code));
	return store.ask(outlinesOf([...codes] as AreaCode[]));
}

function figuresOf(
	{ months }: StopPoints,
	points: readonly StopPoint[],
	{ breakdown, span }: CounterQuestion,
	placeless: readonly StopPoint[],
): CountedFigure[] {
	const told = breakdown === undefined ? undefined : BREAKDOWNS[breakdown];
	const counts = points.map((point) => ({
		month: point.month,
		count: point.searches,
		...(told && { breakdown: `${breakdown}=${told(point) ?? "not told"}` }),
	}));
	return monthGrid(counts, months, span, "No file of stop and search is held").map((figure) => {
		const beside = placeless
			.filter(({ month }) => month === figure.period.from)
			.reduce((sum, { searches }) => sum + searches, 0);
		return beside === 0 || figure.value === null ? figure : { ...figure, besides: { [PLACELESS]: beside } };
	});
}

function forceNotHeld({ counted }: Place, held: readonly string[]): Problem {
	return {
		code: "stops-missing",
		stops: "figure",
		at: { file: "workspace" },
		says: `No stop and search of the police of ${counted.name} is held here.`,
		...(held.length > 0 && { found: held.join(", ") }),
		wanted: "files whose names tell month and force, such as 2016-01-kent-stop-and-search.csv",
		next: "Download the months from data.police.uk/data with stop and search included, and load their folder: bellwether load FOLDER.",
	};
}

function outlineMissing({ counted }: Place): Problem {
	return {
		code: "outline-missing",
		stops: "figure",
		at: { file: "workspace" },
		says: `No outline of ${counted.name} is held here, and a search tells nothing but its map point.`,
		wanted: "an outline of the area, or of its wards or neighbourhoods with a lookup",
		next: "Download boundaries as GeoJSON from geoportal.statistics.gov.uk and load them: bellwether load FILE.",
	};
}

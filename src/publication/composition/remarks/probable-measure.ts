import { answerFigure, type FindingContext } from "#analysis/findings";
import type { AssessmentSettings } from "#assessment/settings";
import type { Figure } from "#document";
import type { StatedValue } from "#evidence/measures";
import { describePeriod, type MeasureId, type Period, periodKey, readPeriod } from "#vocabulary";

/** What a typed number probably is, with the tag that prints it. */
export type ProbableMeasure = {
	readonly measure: MeasureId;
	readonly title: string;
	readonly window: Period;
	readonly tag: string;
};

/** Where measures are looked for: the evidence, the windows that have names, and the figures that are shown anyway. */
export type WhereToLook = {
	readonly context: FindingContext;
	readonly windows: AssessmentSettings["windows"];
	readonly figures: readonly Figure[];
};

type Candidate = Omit<ProbableMeasure, "tag"> & {
	readonly show: "value" | "change";
	readonly against?: Period;
	readonly breakdown?: string;
};

/** A number of so few digits is met by chance too often to name a measure that the sentence does not speak of. */
const TELLING_DIGITS = 3;

/**
 * The measure that probably gives a typed number: one of the own area whose value, or per cent change, is printed
 * just so. Of several the one that the sentence speaks of; undefined where none stands out.
 */
export function probableMeasure(
	typed: string,
	sentence: string,
	where: WhereToLook,
): ProbableMeasure | undefined {
	const found = [...statedValues(typed, where), ...shownChanges(typed, where)].map((candidate) => ({
		candidate,
		spoken: sharedWords(candidate, sentence),
	}));
	const most = Math.max(0, ...found.map((each) => each.spoken));
	const best = found.filter((each) => each.spoken === most).map((each) => each.candidate);
	const telling = most > 0 || typed.replaceAll(/\D/g, "").length >= TELLING_DIGITS;
	const [first] = best.toSorted((left, right) => farness(left, where) - farness(right, where));
	if (!first || !telling) return undefined;
	if (best.some((each) => each.measure !== first.measure)) return undefined;
	const { measure, title, window } = first;
	return { measure, title, window, tag: tagOf(first, where) };
}

function statedValues(typed: string, { context }: WhereToLook): Candidate[] {
	const { book, ownArea } = context;
	const digits = typed.replaceAll(/[^\d.]/g, "");
	const number = Number(digits);
	const slack = 0.5 * 10 ** -(digits.split(".")[1]?.length ?? 0);
	return book.observations
		.filter((each): each is StatedValue => each.kind === "value" && each.area === ownArea)
		.filter((each) => Math.abs(each.value - number) <= slack)
		.flatMap(({ measure, period, breakdown, at }): Candidate[] => {
			const part = breakdown === undefined ? {} : { breakdown };
			const address = { measure, area: ownArea, window: period, ...part };
			const figure = answerFigure({ address, show: "value", at }, context);
			if (!figure.ok || figure.value.text !== typed) return [];
			return [{ measure, title: figure.value.of.measureTitle, window: period, show: "value", ...part }];
		});
}

function shownChanges(typed: string, { context, figures }: WhereToLook): Candidate[] {
	return figures
		.filter((each) => each.of.area === context.ownArea && each.of.against !== undefined)
		.filter((each) => each.text.endsWith("%") && each.text.replace(/^[+\u2212]/, "") === typed)
		.map(({ of: { measure, measureTitle, window, against, breakdown } }) => ({
			measure,
			title: measureTitle,
			window,
			show: "change",
			...(against ? { against } : {}),
			...(breakdown === undefined ? {} : { breakdown }),
		}));
}

/** How many words of a measure's title the sentence has, plural or not. */
function sharedWords({ title }: Candidate, sentence: string): number {
	const stems = (text: string) => new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemOf));
	const spoken = stems(sentence);
	return [...stems(title)].filter((stem) => spoken.has(stem)).length;
}

function stemOf(word: string): string {
	return word.replace(/(?:ies|y|es|s)$/, "");
}

/** Order of candidates of one measure: the window that is meant unless another is named, then wholes before parts. */
function farness({ window, breakdown }: Candidate, { windows }: WhereToLook): number {
	const place = [...windows.values()].findIndex((each) => periodKey(each.period) === periodKey(window));
	return (place === -1 ? windows.size : place) * 2 + (breakdown === undefined ? 0 : 1);
}

function tagOf({ measure, show, window, against, breakdown }: Candidate, where: WhereToLook): string {
	const parts = [
		`figure "${measure}"`,
		...(show === "value" ? [] : [`show="${show}"`]),
		...windowAttributes(window, against, where),
		...(breakdown === undefined ? [] : [`breakdown="${breakdown}"`]),
	];
	return `{% ${parts.join(" ")} /%}`;
}

/** Nothing for the first window, its name for another that has one, and the period written out for the rest. */
function windowAttributes(window: Period, against: Period | undefined, { windows }: WhereToLook): string[] {
	const key = against && periodKey(against);
	const position = [...windows.values()].findIndex(
		(each) =>
			periodKey(each.period) === periodKey(window) &&
			(key === undefined || (each.against && periodKey(each.against) === key)),
	);
	if (position === 0) return [];
	const name = [...windows.keys()][position];
	if (name !== undefined) return [`window="${name}"`];
	return [`window="${writtenPeriod(window)}"`, ...(against ? [`against="${writtenPeriod(against)}"`] : [])];
}

/** A period so that the tag reads it back as the same. */
function writtenPeriod(period: Period): string {
	const words = describePeriod(period);
	const read = readPeriod(words);
	return read && periodKey(read) === periodKey(period) ? words : `${period.from} to ${period.to}`;
}

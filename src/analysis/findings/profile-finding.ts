import type { Figure } from "#document";
import type { Measure, StatedValue } from "#evidence/measures";
import { done, type Location, type Outcome, periodKey, printedValue, refused } from "#vocabulary";
import { absentValue } from "./absent.ts";
import type { Address } from "./address.ts";
import { answerFigure } from "./answer-figure.ts";
import { measureOf } from "./cell.ts";
import { subjectOf } from "./change-finding.ts";
import { figureOf } from "./figure-making.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";
import { decimalsOf } from "./printed-places.ts";
import { capitalised } from "./said.ts";

/** One part of a profile. */
export type ProfilePart = { readonly label: string; readonly figure: Figure };

/** How a measure divides into parts: whether parts exclude each other follows from their sum. */
export type ProfileFinding = FindingFrame<"profile" | "outcome mix"> & {
	readonly measure: Measure;
	/** What the parts are, as the breakdown calls them: “Need”, “Outcome”. */
	readonly partsAre: string;
	/** The largest first. */
	readonly parts: readonly ProfilePart[];
	/** Parts of which the number is withheld. */
	readonly withheld: readonly string[];
	/** `several` where shares add up to more than 100: more than one answer was possible. */
	readonly answers: "one" | "several";
	/** What is left to 100 where shares exclude each other and do not reach it. */
	readonly notStated?: Figure;
	/** The people or cases behind the shares, where the source gives the same for every part. */
	readonly base?: number;
	/** Whether the source gives a base for some parts that is not that of the others. */
	readonly basesDiffer: boolean;
	/** Outcomes of a single month are not final: many investigations are still open. */
	readonly immature: boolean;
};

/** Words of breakdowns that English writes with a capital; breakdowns are held in small letters. */
const PROPER_WORDS = new Set([
	"african",
	"asian",
	"black",
	"british",
	"caribbean",
	"european",
	"irish",
	"white",
]);

const WHOLE = 100;
/** Shares printed without decimals may miss 100 by rounding alone: half a unit for each. */
const ROUNDING_OF_ONE = 0.5;

/** The parts of a measure in an area and window, as its supplier gives them. */
export function profileFinding(
	address: Address,
	at: Location,
	context: FindingContext,
	kind: ProfileFinding["kind"] = "profile",
): Outcome<ProfileFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const values = [...context.book.breakdowns(address.measure, address.area, address.window)];
	if (values.length === 0) return refused(absentValue(address, at, context.book));
	values.sort((left, right) => right.value - left.value);
	const parts: ProfilePart[] = [];
	for (const each of values) {
		const part = { ...address, breakdown: each.breakdown ?? "" };
		const figure = answerFigure({ address: part, show: "value", at }, context);
		if (!figure.ok) return figure;
		parts.push({ label: breakdownLabel(each.breakdown ?? ""), figure: figure.value });
	}
	const rest = restOf(values, measure.value);
	const withheld = withheldParts(address, context);
	const notStated =
		rest.left > 0 && withheld.length === 0
			? restFigure(address, measure.value, values, rest.left, context)
			: undefined;
	const bases = new Set(values.map((each) => each.denominator));
	const basesDiffer = bases.size > 1;
	const [base] = basesDiffer ? [] : bases;
	return done({
		kind,
		strength: base === undefined ? "stated only" : "untested",
		weight: weightOf({ volume: base ?? 0 }),
		of: subjectOf(address, measure.value, context),
		measure: measure.value,
		partsAre: capitalised(values[0]?.breakdown?.split("=")[0] ?? "part"),
		parts,
		withheld,
		answers: rest.over ? "several" : "one",
		...(notStated ? { notStated } : {}),
		...(base === undefined ? {} : { base }),
		basesDiffer,
		immature: kind === "outcome mix" && address.window.kind === "month",
		figures: [...parts.map((each) => each.figure), ...(notStated ? [notStated] : [])],
	});
}

/** The parts whose number is withheld, in the order received: what is left to the whole would give them away. */
function withheldParts({ measure, area, window }: Address, { book }: FindingContext): string[] {
	return book
		.held(measure)
		.filter((each) => each.area === area && periodKey(each.period) === periodKey(window))
		.flatMap((each) =>
			each.kind === "not available" && each.reason === "withheld" && each.breakdown !== undefined
				? [breakdownLabel(each.breakdown)]
				: [],
		);
}

/**
 * A breakdown as a reader reads it. Of `outcome=victim-does-not-support` it makes "Victim does not support".
 */
function breakdownLabel(breakdown: string): string {
	const words = (breakdown.split("=").at(-1) ?? breakdown).split("-").filter((each) => each !== "");
	return capitalised(words.map((each) => (PROPER_WORDS.has(each) ? capitalised(each) : each)).join(" "));
}

function restOf(values: readonly StatedValue[], measure: Measure): { over: boolean; left: number } {
	if (measure.unit !== "per cent") return { over: false, left: 0 };
	const sum = values.reduce((total, each) => total + each.value, 0);
	const slack = values.length * ROUNDING_OF_ONE;
	return { over: sum > WHOLE + slack, left: sum < WHOLE - slack ? WHOLE - sum : 0 };
}

function restFigure(
	address: Address,
	measure: Measure,
	values: readonly StatedValue[],
	left: number,
	context: FindingContext,
): Figure {
	const places = Math.max(...values.map((each) => decimalsOf(each.value)));
	return figureOf(
		{ address, measure, context, show: "not-stated" },
		{
			value: left,
			text: printedValue(left, "per cent", { places }),
			unit: "per cent",
			method: "as stated",
			base: { kind: "not given by the source" },
			from: values,
			cautions: [{ kind: "method", text: "What is left to 100%: the source does not say what it is." }],
		},
	);
}

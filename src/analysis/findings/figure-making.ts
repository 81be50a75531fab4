import { type Caution, distinctCautions, type Figure, type FigureBase, figureIdOf } from "#document";
import type { Measure, Observation } from "#evidence/measures";
import { type Location, type Period, periodKey, type SourceNote, type Unit } from "#vocabulary";
import { areaName } from "./absent.ts";
import type { Address } from "./address.ts";
import type { FindingContext } from "./finding-context.ts";
import { METHOD_PAGES, type MethodName } from "./method-page.ts";
import type { Show } from "./shows.ts";

/** A question for one figure. `at` is where somebody wrote it, for problems. */
export type FigureRequest = {
	readonly address: Address;
	readonly show: Show;
	/** Decimals, where the usual ones do not fit. */
	readonly places?: number;
	readonly at: Location;
};

/** A question with its measure looked up. */
export type Question = FigureRequest & { readonly measure: Measure; readonly context: FindingContext };

/** What a figure is an answer to; `show` goes into its id. */
export type FigureFrame = Pick<Question, "address" | "measure" | "context" | "places"> & {
	readonly show: string;
};

/** The parts of an answer that its kind of figure knows. */
export type Answer = {
	readonly value: number | null;
	readonly text: string;
	readonly unit: Unit;
	readonly method: MethodName;
	readonly base: FigureBase;
	readonly interval?: { readonly lower: number; readonly upper: number; readonly level: number };
	/** Every observation that was used. */
	readonly from: readonly Observation[];
	readonly cautions?: readonly Caution[];
	/** The other window that was really used, where it is not the one asked for. */
	readonly against?: Period;
};

const ILLUSTRATIVE: Caution = {
	kind: "illustrative",
	text: "Illustrative: this value was made to show the method, since the source did not print it. Do not quote it.",
};

const PROVISIONAL: Caution = {
	kind: "incomplete",
	text: "Provisional: the supplier is still counting, so that this value will change.",
};

/** Makes a figure of a question and its answer: id, subject, sources and cautions are the same for all kinds. */
export function figureOf(question: FigureFrame, answer: Answer): Figure {
	const { address, measure, context, show, places } = question;
	const against = answer.against ?? address.against;
	const illustrative = answer.from.some((each) => each.illustrative);
	return {
		id: figureIdOf(
			measure.id,
			show,
			address.area,
			periodKey(address.window),
			against ? `against-${periodKey(against)}` : "",
			(address.breakdown ?? "").trim().toLowerCase(),
			address.group ? `in-${address.group.name}` : "",
			address.of ? `of-${address.of}` : "",
			places === undefined ? "" : `${places}-places`,
		),
		value: answer.value,
		text: answer.text,
		unit: answer.unit,
		of: {
			measure: measure.id,
			measureTitle: measure.title,
			area: address.area,
			areaName: areaName(context.book, address.area),
			window: address.window,
			...(against ? { against } : {}),
			...(address.breakdown === undefined ? {} : { breakdown: address.breakdown }),
			...(address.group ? { group: address.group.title } : {}),
		},
		method: METHOD_PAGES[answer.method],
		base: answer.base,
		...(answer.interval ? { interval: answer.interval } : {}),
		illustrative,
		sources: sourcesOf(answer.from.flatMap(receivedOf)),
		cautions: distinctCautions([
			...(illustrative ? [ILLUSTRATIVE] : []),
			...(answer.from.some((each) => each.provisional) ? [PROVISIONAL] : []),
			...(answer.cautions ?? []),
			...answer.from.filter((each) => each.area === address.area).flatMap(supplierNote),
		]),
	};
}

/** The rows behind an observation: its own, or those of the months that it adds up. */
function receivedOf(observation: Observation): readonly Observation[] {
	return observation.kind === "value" && observation.madeOf ? observation.madeOf : [observation];
}

/** Where observations came from, each file and row once. */
function sourcesOf(observations: readonly Observation[]): SourceNote[] {
	const notes = new Map<string, SourceNote>();
	for (const { supplier, sourceTitle, at, fileHash, illustrative } of observations)
		notes.set(JSON.stringify([supplier, sourceTitle, fileHash, at, illustrative]), {
			supplier,
			title: sourceTitle,
			at,
			fileHash,
			...(illustrative ? { illustrative } : {}),
		});
	return [...notes.values()];
}

function supplierNote({ note }: Observation): Caution[] {
	return note === undefined ? [] : [{ kind: "supplier", text: note }];
}

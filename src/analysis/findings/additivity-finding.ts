import { checkSums, likelyRepairs, type Repair, type SumCheck } from "#analysis/statistics";
import type { Caution, Figure } from "#document";
import type { Measure } from "#evidence/measures";
import { type Period, printedNumber, signedNumber } from "#vocabulary";
import { figureOf } from "./figure-making.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";
import { type Cell, type Claim, cellKeyOf, claimsOf, type SumToCheck, sumOf } from "./sums.ts";

/** One window in which a total is not the sum of its parts. */
export type FailingWindow = {
	readonly window: Period;
	readonly stated: Figure;
	readonly summed: Figure;
	/** stated - summed. */
	readonly residual: Figure;
	/** Absent where no single cell would mend it. */
	readonly repair?: RepairProposal;
};

/** A cell that would change, with what it is of. */
export type ProposedChange = Cell & { readonly from: Figure; readonly to: Figure };

/** What the figure of a total as its supplier printed it shows; the other figures of a sum are worked out. */
const STATED_TOTAL = "stated-total";

/** The single change that would mend most: proposed to a person, never made. */
export type RepairProposal = {
	readonly certainty: Repair["kind"];
	readonly change: ProposedChange;
	readonly consequences: readonly ProposedChange[];
	/** How many failing sums it would mend. */
	readonly mends: number;
	/** Other values of the same cell that would do as well. */
	readonly alternatives: readonly ProposedChange[];
	/** How many changes of other cells would do as well. */
	readonly rivals: number;
};

/** A total that is not the sum of its parts, in every window in which it is not. */
export type AdditivityFault = FindingFrame<"additivity fault"> & {
	readonly measure: Measure;
	readonly parts: number;
	/** Whether the parts are areas or kinds of the measure. */
	readonly partsAre: "areas" | "measures";
	readonly windows: readonly FailingWindow[];
};

type Work = {
	readonly context: FindingContext;
	readonly claims: readonly Claim[];
	readonly cells: ReadonlyMap<string, Cell>;
	readonly repairs: readonly Repair[];
	readonly checks: ReadonlyMap<string, SumCheck>;
};

/**
 * The sums that do not hold, over all tables together: a cell that two tables print is one cell, so that a change to
 * it must suit both. Sums with a missing cell are not judged. Illustrative values take no part.
 */
export function additivityFindings(
	checks: readonly SumToCheck[],
	context: FindingContext,
): AdditivityFault[] {
	const work = workOf(distinctClaims(checks.flatMap(claimsOf)), context);
	return work.claims.flatMap((claim) => faultOf(claim, work) ?? []);
}

function distinctClaims(claims: readonly Claim[]): Claim[] {
	const known = new Map<string, Claim>();
	for (const claim of claims) {
		const key = JSON.stringify([claim.total, claim.parts]);
		const held = known.get(key);
		known.set(key, held ? { ...claim, windows: [...held.windows, ...claim.windows] } : claim);
	}
	return [...known.values()];
}

function workOf(claims: readonly Claim[], context: FindingContext): Work {
	const cells = new Map<string, Cell>();
	const sums = new Map<string, ReturnType<typeof sumOf>>();
	for (const claim of claims)
		for (const window of claim.windows) {
			const sum = sumOf(claim, window);
			sums.set(sum.total + sum.parts.join(), sum);
			for (const cell of [claim.total, ...claim.parts])
				cells.set(cellKeyOf({ ...cell, window }), { ...cell, window });
		}
	const values = new Map(
		[...cells].map(([key, cell]) => {
			const value = context.book.value(cell);
			return [key, value && !value.illustrative ? value.value : null];
		}),
	);
	const table = { cells: values, sums: [...sums.values()] };
	const checks = new Map(checkSums(table).map((check) => [check.total + check.parts.join(), check]));
	return { context, claims, cells, checks, repairs: likelyRepairs(table) };
}

function faultOf(claim: Claim, work: Work): AdditivityFault | undefined {
	const measure = work.context.book.measure(claim.total.measure);
	const keys = new Set<string>();
	const windows = claim.windows.flatMap((window) => {
		const sum = sumOf(claim, window);
		const key = sum.total + sum.parts.join();
		const check = work.checks.get(key);
		if (keys.has(key) || check?.agrees !== false) return [];
		keys.add(key);
		return [failingWindow(claim, window, check, work)];
	});
	const [first] = windows;
	if (!measure || !first) return undefined;
	return {
		kind: "additivity fault",
		strength: "untested",
		weight: weightOf({
			volume: Math.abs(first.residual.value ?? 0),
			perCent: ((first.residual.value ?? 0) / (first.summed.value || 1)) * 100,
		}),
		of: first.stated.of,
		measure,
		parts: claim.parts.length,
		partsAre: claim.parts.some((part) => part.area !== claim.total.area) ? "areas" : "measures",
		windows,
		figures: windows.flatMap(figuresOf),
	};
}

function failingWindow(claim: Claim, window: Period, check: SumCheck, work: Work): FailingWindow {
	const total = { ...claim.total, window };
	const parts = claim.parts.map((part) => ({ ...part, window }));
	const repair = work.repairs.find((each) => explains(each, check));
	const proposal = repair && proposalOf(repair, work);
	return {
		window,
		stated: cellFigure(total, [total], STATED_TOTAL, check.stated ?? 0, work),
		summed: cellFigure(total, parts, "sum-of-parts", check.summed ?? 0, work),
		residual: cellFigure(total, [total, ...parts], "residual", check.residual ?? 0, work, true),
		...(proposal ? { repair: proposal } : {}),
	};
}

/** Whether a repair mends a sum, or leaves it only because another value of the very cell would mend it. */
function explains({ mends, leaves, change, rivals }: Repair, check: SumCheck): boolean {
	const isThis = (sum: { total: string; parts: readonly string[] }) =>
		sum.total === check.total && sum.parts.join() === check.parts.join();
	const sameCell = rivals.length > 0 && rivals.every((each) => each.cell === change.cell);
	return mends.some(isThis) || (sameCell && leaves.some(isThis));
}

function proposalOf(repair: Repair, work: Work): RepairProposal | undefined {
	const change = changeOf(repair.change, work);
	if (!change) return undefined;
	return {
		certainty: repair.kind,
		change,
		consequences: repair.consequences.flatMap((each) => changeOf(each, work) ?? []),
		mends: repair.mends.length,
		alternatives: repair.rivals
			.filter((each) => each.cell === repair.change.cell)
			.flatMap((each) => changeOf(each, work) ?? []),
		rivals: repair.rivals.filter((each) => each.cell !== repair.change.cell).length,
	};
}

function changeOf({ cell, from, to }: Repair["change"], work: Work): ProposedChange | undefined {
	const place = work.cells.get(cell);
	if (!place) return undefined;
	return {
		...place,
		from: cellFigure(place, [place], STATED_TOTAL, from, work),
		// Several values may be proposed for one cell; each is a figure of its own.
		to: cellFigure(place, [place], `proposed-${to}`, to, work),
	};
}

const NOT_FACT: Caution = { kind: "proposal", text: "Most likely, not fact: only the supplier can say." };

function cellFigure(
	cell: Cell,
	from: readonly Cell[],
	show: string,
	value: number,
	{ context }: Work,
	signed = false,
): Figure {
	const measure = context.book.measure(cell.measure);
	if (!measure) throw new Error(`${cell.measure} is not in the catalogue though it was summed`);
	return figureOf(
		{ address: cell, measure, context, show },
		{
			value,
			text: signed ? signedNumber(value) : printedNumber(value),
			unit: measure.unit,
			method: show === STATED_TOTAL ? "as stated" : "additivity",
			base: { kind: "counts", numerator: value },
			from: from.flatMap((each) => context.book.value(each) ?? []),
			cautions: show.startsWith("proposed") ? [NOT_FACT] : [],
		},
	);
}

function figuresOf({ stated, summed, residual, repair }: FailingWindow): Figure[] {
	const changes = repair ? [repair.change, ...repair.alternatives, ...repair.consequences] : [];
	return [stated, summed, residual, ...changes.flatMap((each) => [each.from, each.to])];
}

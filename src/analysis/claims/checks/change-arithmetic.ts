import { roundHalfAwayFromZero } from "#analysis/statistics";
import { printedNumber, signedNumber } from "#vocabulary";
import type { Remark } from "../finding.ts";
import { type ChangeStatement, changeStatements } from "../statements/change-statements.ts";
import type { ChangeDifference, ChangePerCent, FromTo } from "../statements/claim.ts";
import { changeNoun } from "../statements/direction-words.ts";
import { judgeChange } from "../statements/judge-change.ts";
import { atSentence, sentenceAsRelated } from "./at-sentence.ts";
import type { Check } from "./check.ts";

/** A difference given as hedged (“over £50,000”) may lie this share away from what it hedges. */
const HEDGED_SHARE = 0.25;

/** The per cents and differences that sentences give beside the two values that they come from. */
export const changeArithmetic: Check = {
	name: "change-arithmetic",
	title: "From, to, difference and per cent",
	*run({ manuscript }) {
		for (const statement of changeStatements(manuscript)) {
			yield* directionRemarks(statement);
			for (const claim of statement.perCents) yield* perCentRemarks(claim, statement.pair);
			for (const claim of statement.differences) yield* differenceRemarks(claim, statement.pair);
		}
	},
};

function values({ from, to }: FromTo): string {
	return `from ${from.text} to ${to.text}`;
}

function* perCentRemarks(claim: ChangePerCent, pair: FromTo): Generator<Remark> {
	const { perCent } = claim;
	const slack = (each: FromTo["from"]) => ({
		...each,
		slack: pair.rounded ? 0.5 * 10 ** -each.places : each.slack,
	});
	const perCents = pair.from.kind === "per cent";
	const verdict = judgeChange({ from: slack(pair.from), to: slack(pair.to), stated: perCent, perCents });
	const related = claim.sentence === pair.sentence ? [] : [sentenceAsRelated(pair.sentence)];
	const right = `${signedNumber(verdict.perCent, perCent.places)}%`;
	const shown = `${values(pair)} is ${right}`;
	const frame = { ...atSentence(claim.sentence, perCent), says: perCent.text, related };
	if (verdict.kind === "truncated" || verdict.kind === "near")
		yield {
			...frame,
			severity: "doubtful",
			certainty: "certain",
			computed: `${shown} (${signedNumber(verdict.unrounded, perCent.places + 2)}%): ${verdict.kind === "near" ? "one off in the last place" : "cut off, not rounded"}`,
			instead: right,
		};
	else if (verdict.kind === "points" && perCent.kind === "per cent")
		yield {
			...frame,
			severity: "doubtful",
			certainty: "certain",
			computed: `${values(pair)} is ${pointsOf(pair)} percentage points, or ${right}`,
			instead: `${pointsOf(pair)} percentage points`,
		};
	else if (perCent.kind === "points") yield* pointsRemarks(claim, pair, frame);
	else if (verdict.kind === "differs")
		yield {
			...frame,
			severity: "wrong",
			certainty: "certain",
			computed: `${shown} (${signedNumber(roundHalfAwayFromZero(verdict.unrounded, 1), 1)}%, a difference of ${signedNumber(pair.to.value - pair.from.value, pair.to.places)})${otherBase(pair, perCent.value)}`,
			instead: right,
		};
}

function pointsOf(pair: FromTo): string {
	return signedNumber(pair.to.value - pair.from.value, Math.max(pair.to.places, pair.from.places));
}

function* pointsRemarks(
	claim: ChangePerCent,
	pair: FromTo,
	frame: Pick<Remark, "at" | "sentence" | "says"> & { related: NonNullable<Remark["related"]> },
): Generator<Remark> {
	if (pair.from.kind !== "per cent" || claim.perCent.hedge) return;
	const exact = Math.abs(pair.to.value - pair.from.value);
	const allowed = pair.from.slack + pair.to.slack + claim.perCent.slack + 1e-9;
	if (Math.abs(exact - Math.abs(claim.perCent.value)) <= allowed) return;
	yield {
		...frame,
		severity: "wrong",
		certainty: "certain",
		computed: `${values(pair)} is ${pointsOf(pair)} percentage points`,
		instead: `${pointsOf(pair)} percentage points`,
	};
}

/** A frequent slip: the change divided by the new value. */
function otherBase(pair: FromTo, stated: number): string {
	const ofNew = ((pair.to.value - pair.from.value) / pair.to.value) * 100;
	return Math.abs(Math.abs(ofNew) - Math.abs(stated)) < 0.5
		? "; the stated figure divides by the new value"
		: "";
}

function* differenceRemarks(claim: ChangeDifference, pair: FromTo): Generator<Remark> {
	const { difference } = claim;
	if (difference.kind !== pair.from.kind) return;
	const exact = pair.to.value - pair.from.value;
	const size = Math.abs(difference.value);
	const allowed = pair.from.slack + pair.to.slack + difference.slack + 1e-9;
	const hedged =
		difference.hedge !== undefined || pair.from.hedge !== undefined || pair.to.hedge !== undefined;
	if (Math.abs(Math.abs(exact) - size) <= allowed) return;
	if (hedged && Math.abs(Math.abs(exact) - size) <= HEDGED_SHARE * size) return;
	if (pair.rounded) return;
	yield {
		...atSentence(claim.sentence, difference),
		severity: "wrong",
		certainty: "certain",
		says: difference.text,
		computed: `${values(pair)} is a difference of ${signedNumber(exact, pair.to.places)}`,
		instead: printedNumber(Math.abs(exact), pair.to.places),
	};
}

function* directionRemarks({ pair, perCents, differences }: ChangeStatement): Generator<Remark> {
	const exact = Math.sign(pair.to.value - pair.from.value);
	const said = [pair.sign, ...perCents.map((claim) => claim.sign), ...differences.map((claim) => claim.sign)];
	const against = said.find((sign) => sign !== 0 && sign === -exact);
	if (exact === 0 || against === undefined || pair.from.hedge || pair.to.hedge) return;
	yield {
		...atSentence(
			pair.sentence,
			pair.to.start >= pair.from.start || pair.sentence.mentions.includes(pair.to) ? undefined : pair.from,
		),
		severity: "wrong",
		certainty: "likely",
		says: `${changeNoun(against)}, ${values(pair)}`,
		computed: `${values(pair)} is ${exact > 0 ? "an increase" : "a decrease"} of ${printedNumber(Math.abs(pair.to.value - pair.from.value), pair.to.places)}`,
		instead: `${exact > 0 ? "an increase" : "a decrease"} ${values(pair)}`,
	};
}

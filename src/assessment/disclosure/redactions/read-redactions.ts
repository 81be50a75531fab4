import { z } from "zod";
import {
	type Day,
	done,
	type LocatedValue,
	type Outcome,
	type Problem,
	placeOf,
	readPeriod,
	readWithSchema,
	refused,
} from "#vocabulary";
import type { AcceptedWords, Redaction, Redactions, RedactionTarget } from "./redaction.ts";

const words = z.string().trim().min(1);

const redaction = z.strictObject({
	block: words.optional(),
	section: words.optional(),
	case: words.optional(),
	action: z.enum(["drop", "replace"]),
	words: words.optional(),
	reason: words,
	reviewer: words.optional(),
	date: words.optional(),
});

const accepted = z.strictObject({ words, reason: words, reviewer: words, date: words });

const schema = z.strictObject({
	redactions: z.array(redaction).optional(),
	accepted: z.array(accepted).optional(),
});

const ENTRIES = [...Object.keys(schema.shape), ...Object.keys(redaction.shape)];
const KINDS = ["block", "section", "case"] as const;

type Written = z.infer<typeof redaction>;

/** Reads `redactions.yaml`: what is left out of the public edition, in whose words, why, and who looked at it. */
export function readRedactions(located: LocatedValue): Outcome<Redactions> {
	const read = readWithSchema(located, schema, ENTRIES);
	if (!read.ok) return read;
	const problems: Problem[] = [];
	const day = (text: string, at: Problem["at"]): Day | undefined => {
		const period = readPeriod(text);
		if (period?.kind === "snapshot") return period.from;
		problems.push(dateUnfit(text, at));
		return undefined;
	};
	const redactions = (read.value.redactions ?? []).flatMap((each, index): Redaction[] => {
		const at = placeOf(located, ["redactions", index]);
		const date =
			each.date === undefined ? undefined : day(each.date, placeOf(located, ["redactions", index, "date"]));
		const made = redactionOf(each, date, at);
		if (!made) problems.push(unclear(each, at));
		return made ? [made] : [];
	});
	for (const again of repeated(redactions)) problems.push(twice(again));
	const kept = (read.value.accepted ?? []).flatMap((each, index): AcceptedWords[] => {
		const at = placeOf(located, ["accepted", index]);
		const date = day(each.date, placeOf(located, ["accepted", index, "date"]));
		return date ? [{ ...each, date, at }] : [];
	});
	return problems.length > 0 ? refused(...problems) : done({ redactions, accepted: kept });
}

function redactionOf(written: Written, date: Day | undefined, at: Problem["at"]): Redaction | undefined {
	const targets = KINDS.flatMap((kind): RedactionTarget[] => {
		const name = written[kind];
		return name === undefined ? [] : [{ kind, name }];
	});
	const [target] = targets;
	const { action, words: instead, reason, reviewer } = written;
	if (!target || targets.length > 1 || (action === "replace") !== (instead !== undefined)) return undefined;
	return {
		target,
		reason,
		at,
		action: instead === undefined ? { kind: "drop" } : { kind: "replace", words: instead },
		...(reviewer !== undefined && date !== undefined ? { review: { reviewer, date } } : {}),
	};
}

function repeated(redactions: readonly Redaction[]): Redaction[] {
	const seen = new Set<string>();
	return redactions.filter(({ target }) => {
		const key = `${target.kind} ${target.name}`;
		const again = seen.has(key);
		seen.add(key);
		return again;
	});
}

function unclear({ action }: Written, at: Problem["at"]): Problem {
	return {
		code: "redaction-unclear",
		stops: "document",
		at,
		says: "This redaction does not say clearly what becomes of what.",
		wanted:
			action === "replace"
				? "one of block, section and case, and the words that stand in its place"
				: "one of block, section and case, and no words",
		next: "Name one thing, and give words only where it is replaced.",
	};
}

function twice({ target, at }: Redaction): Problem {
	return {
		code: "redaction-twice",
		stops: "document",
		at,
		says: `The ${target.kind} “${target.name}” is redacted twice.`,
		next: "Keep one of the two.",
	};
}

function dateUnfit(text: string, at: Problem["at"]): Problem {
	return {
		code: "redaction-date-unfit",
		stops: "document",
		at,
		says: `“${text}” is no day.`,
		wanted: "a day, such as 2017-01-20",
		next: "Write the day on which it was reviewed.",
	};
}

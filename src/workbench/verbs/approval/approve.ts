import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
	type Approval,
	mayStep,
	readApprovals,
	readDay,
	STATE_NAMES,
	type State,
	stateInWords,
	withApproval,
} from "#assessment/approval";
import { readYaml } from "#document/reading";
import { type Day, done, nearest, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { openAssessment } from "../open-assessment.ts";
import { openReference } from "../reference.ts";

/** An approval as somebody asks to give it. */
export type ApprovalRequest = {
	readonly folder: string;
	readonly person: string;
	readonly role: string;
	readonly state: string;
	/** The day of the approval; today where it is not said. */
	readonly date?: string;
	readonly now: () => Date;
};

/** An approval that was written, and what the document claims to be. */
export type GivenApproval = { readonly approval: Omit<Approval, "at">; readonly claimed: State };

const FILE = "approvals.yaml";

/**
 * Writes an approval of a state, bound to what the folder holds now, behind those that are there. Refused where the
 * document cannot take that step, or where the folder cannot be read: nobody approves what cannot be built.
 */
export function approve(request: ApprovalRequest): Outcome<GivenApproval> {
	const state = STATE_NAMES.find((each) => each === request.state.trim().toLowerCase());
	if (!state) return refused(stateUnknown(request.state));
	const date = request.date === undefined ? today(request.now) : readDay(request.date);
	if (!date) return refused(optionUnfit("--date", request.date ?? "", "a day, such as 2027-03-16"));
	const [person, role] = [request.person.trim(), request.role.trim()];
	if (person === "") return refused(optionUnfit("--person", "", "the name of who approves"));
	if (role === "") return refused(optionUnfit("--role", "", "what they are, such as chair"));
	const opened = openAssessment(request.folder, openReference());
	if (!opened.ok) return opened;
	const { claimed, content } = opened.value.approval.claim;
	if (!mayStep(claimed, state)) return refused(stepNotAllowed(claimed, state));
	return written(request.folder, { approval: { state, person, role, date, content }, claimed });
}

function today(now: () => Date): Day {
	return now().toISOString().slice(0, 10) as Day;
}

/**
 * Appends the entry; the file as it will be is read first, so that an approval never spoils those before it. Another
 * approval that is given in the same moment stands beside it, since both only add to the end.
 */
function written(folder: string, given: GivenApproval): Outcome<GivenApproval> {
	const path = join(folder, FILE);
	const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
	const after = withApproval(before, given.approval);
	const kept = before ?? "";
	const located = readYaml(after, FILE);
	if (!located.ok || !after.startsWith(kept)) return refused(notAList());
	const read = readApprovals(located.value);
	if (!read.ok) return read;
	try {
		appendFileSync(path, after.slice(kept.length));
		return done(given);
	} catch (error) {
		return refused(notWritable((error as NodeJS.ErrnoException).code ?? String(error)));
	}
}

function stateUnknown(found: string): Problem {
	const near = nearest(found, STATE_NAMES);
	return {
		code: "state-unknown",
		stops: "document",
		at: { file: "--state" },
		says: "There is no such state.",
		found: shown(found),
		wanted: STATE_NAMES.join(", "),
		next: near === undefined ? "Write one of these states." : `Did you mean “${near}”?`,
	};
}

function optionUnfit(option: string, found: string, wanted: string): Problem {
	return {
		code: "option-unfit",
		stops: "document",
		at: { file: option },
		says: "This cannot be used here.",
		found: shown(found),
		wanted,
		next: `Correct ${option}.`,
	};
}

function stepNotAllowed(from: State, to: State): Problem {
	return {
		code: "step-not-allowed",
		stops: "document",
		at: { file: "assessment.yaml" },
		says: `The document is “${stateInWords(from)}” and cannot become “${stateInWords(to)}” from there.`,
		wanted: STATE_NAMES.filter((each) => mayStep(from, each))
			.map((each) => `“${each}”`)
			.join(" or "),
		next: "Take the steps in their order: draft, in review, agreed, published, superseded. Write the present one into assessment.yaml as state:.",
	};
}

function notAList(): Problem {
	return {
		code: "approvals-not-a-list",
		stops: "file",
		at: { file: FILE },
		says: "An approval cannot be added to this file as it is written.",
		next: "Write “approvals:” on a line of its own and each approval below it, as bellwether approve does.",
	};
}

function notWritable(found: string): Problem {
	return {
		code: "approvals-not-writable",
		stops: "file",
		at: { file: FILE },
		says: "The approval cannot be written.",
		found,
		next: "Make the file writable, and approve again.",
	};
}

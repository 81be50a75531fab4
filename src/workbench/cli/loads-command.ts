import { type HeldLoad, heldLoads, rejectLedger, restoreHeld } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether loads` was asked. */
export type LoadsOptions = {
	readonly workspace: string;
	readonly rejects?: string;
	readonly restore?: string;
	readonly json?: boolean;
};

/** `bellwether loads`: lists what a workspace holds, prints a ledger of rejects, or brings back an earlier release. */
export async function loadsCommand(options: LoadsOptions, terminal: Terminal): Promise<ExitCode> {
	const request = { workspace: options.workspace, now: () => new Date() };
	if (options.rejects !== undefined) return printLedger({ ...request, load: options.rejects }, terminal);
	if (options.restore !== undefined) return restore({ ...request, load: options.restore }, options, terminal);
	const held = await heldLoads(request);
	if (!held.ok) return refuse(held.problems, terminal);
	if (options.json) terminal.result(JSON.stringify({ loads: held.value }, null, 2));
	else for (const load of held.value) terminal.result(loadLine(load));
	return EXIT.done;
}

type LoadQuestion = Parameters<typeof rejectLedger>[0];

async function printLedger(question: LoadQuestion, terminal: Terminal): Promise<ExitCode> {
	const ledger = await rejectLedger(question);
	if (!ledger.ok) return refuse(ledger.problems, terminal);
	if (ledger.value === "") terminal.remark("No row of this load was rejected.");
	else terminal.result(ledger.value.trimEnd());
	return EXIT.done;
}

async function restore(
	question: LoadQuestion,
	{ json }: LoadsOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const outcome = await restoreHeld(question);
	if (!outcome.ok) return refuse(outcome.problems, terminal);
	const { restored } = outcome.value;
	if (json) terminal.result(JSON.stringify({ restored }, null, 2));
	else if (restored) terminal.result(`${question.load} counts again, as ${restored.id}.`);
	else terminal.remark(`${question.load} counts already; nothing was changed.`);
	return EXIT.done;
}

function loadLine(load: HeldLoad): string {
	const {
		id,
		name,
		sheet,
		source,
		standing,
		supersededBy,
		rowsRead,
		rowsLoaded,
		rowsRejected,
		rowsSetAside,
	} = load;
	const rows = `${rowsRead} rows read: ${rowsLoaded} loaded, ${rowsRejected} rejected, ${rowsSetAside} set aside`;
	const place = standing === "counts" ? "counts" : `superseded by ${supersededBy}`;
	const file = sheet === undefined ? name : `${name}, sheet ${sheet}`;
	return [id, file, source, place, rows, ...partWords(load), ...revisionWords(load)].join("\t");
}

/** Of which file a load is a part, if it is one. */
export function partWords({ part }: Pick<HeldLoad, "part">): string[] {
	if (!part) return [];
	return [`the rows of ${part.areas.map(({ name }) => name).join(", ")} out of ${part.from.name}`];
}

/** How a load differs from what was held before it, if anything was. */
export function revisionWords({ revision }: Pick<HeldLoad, "revision">): string[] {
	if (!revision) return [];
	const { rowsAdded, rowsRemoved, rowsRevised, revisedColumns } = revision;
	const revised =
		revisedColumns.length === 0 ? [] : [`${rowsRevised} with another ${revisedColumns.join(" or ")}`];
	return [
		`against the release before: ${[`${rowsAdded} rows added`, `${rowsRemoved} removed`, ...revised].join(", ")}`,
	];
}

function refuse(problems: Parameters<typeof printProblems>[0], terminal: Terminal): ExitCode {
	printProblems(problems, terminal);
	return EXIT.notStarted;
}

import { load } from "#workbench/verbs";
import { partWords, revisionWords } from "./loads-command.ts";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether load` was asked. */
export type LoadOptions = {
	readonly workspace: string;
	readonly as?: string;
	readonly mapping?: readonly string[];
	readonly json?: boolean;
};

/** `bellwether load FILE…`: loads files and folders into a workspace and says what became of each. */
export async function loadCommand(
	paths: readonly string[],
	options: LoadOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const { workspace, as, mapping, json } = options;
	const loaded = await stoppable((signal) =>
		load({
			paths,
			workspace,
			...(as !== undefined && { as }),
			...(mapping !== undefined && { mappings: mapping }),
			now: () => new Date(),
			report: steadyProgress(terminal),
			signal,
		}),
	);
	if (!loaded.ok) {
		if (json) terminal.result(JSON.stringify({ files: [], problems: loaded.problems }, null, 2));
		printProblems(loaded.problems, terminal);
		return EXIT.notStarted;
	}
	const report = loaded.value;
	if (json) terminal.result(JSON.stringify(report, null, 2));
	else for (const file of report.files) printFile(file, terminal);
	const problems = report.files.flatMap((file) =>
		file.status === "refused" ? file.problems : [...(file.remarks ?? []), ...file.load.problems],
	);
	if (!json) printProblems(problems, terminal);
	if (report.passedOver.length > 0) terminal.remark(passedOverWords(report.passedOver));
	terminal.remark(`${report.loaded} loaded, ${report.alreadyHeld} already held, ${report.refused} refused.`);
	return problems.some((problem) => problem.stops !== "nothing") ? EXIT.problems : EXIT.done;
}

const NAMED = 10;

function passedOverWords(names: readonly string[]): string {
	const others = names.length > NAMED ? ` and ${names.length - NAMED} others` : "";
	return `Passed over, since files of this kind are not read: ${names.slice(0, NAMED).join(", ")}${others}. Save figures in them as CSV or as an Excel workbook (.xlsx).`;
}

/** Does something that Ctrl-C stops in an orderly way; a second Ctrl-C ends the program at once. */
async function stoppable<Value>(act: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
	const controller = new AbortController();
	const stop = () => controller.abort();
	process.once("SIGINT", stop);
	try {
		return await act(controller.signal);
	} finally {
		process.removeListener("SIGINT", stop);
	}
}

type Progress = Parameters<Parameters<typeof load>[0]["report"]>[0];

const SECOND = 1000;

/** Tells progress at most once a second, and nothing of what takes less. */
function steadyProgress(terminal: Terminal): (progress: Progress) => void {
	let told = performance.now();
	return ({ stage, file, number, of, rows, share }) => {
		if (performance.now() - told < SECOND) return;
		told = performance.now();
		const part = stage === "reading" ? `${Math.floor(share * 100)}%, ${rows} rows` : `${rows} rows`;
		terminal.remark(`${stage} ${number} of ${of} (${part}): ${file}`);
	};
}

type FileReport = Extract<Awaited<ReturnType<typeof load>>, { ok: true }>["value"]["files"][number];

function printFile(file: FileReport, terminal: Terminal): void {
	if (file.status === "refused") {
		terminal.result(`${file.name}\trefused; nothing of it was kept`);
		return;
	}
	const { id, name, sheet, rowsRead, rowsLoaded, rowsRejected, rowsSetAside } = file.load;
	const rows = `${rowsRead} rows read: ${rowsLoaded} loaded, ${rowsRejected} rejected, ${rowsSetAside} set aside`;
	const place = sheet === undefined ? name : `${name}, sheet ${sheet}`;
	const ledger = rowsRejected > 0 ? [`rejects: bellwether loads --rejects ${id}`] : [];
	terminal.result(
		file.status === "loaded"
			? [place, "loaded", rows, ...partWords(file.load), ...revisionWords(file.load), ...ledger].join("\t")
			: [place, "already held, nothing changed", rows].join("\t"),
	);
}

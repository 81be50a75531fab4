import { resolve } from "node:path";
import { verifyAgainst, verifyEdition } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether verify EDITION` was asked. */
export type VerifyEditionOptions = { readonly from?: string; readonly json?: boolean };

/** `bellwether verify EDITION`: whether an edition is as it was made, and with --from whether it is made again the same. */
export async function verifyEditionCommand(
	folder: string,
	{ from, json }: VerifyEditionOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const progress = (stage: string) => terminal.remark(`${stage} …`);
	const verified =
		from === undefined
			? verifyEdition(resolve(folder))
			: await verifyAgainst(resolve(folder), resolve(from), progress, () => new Date());
	if (json) terminal.result(JSON.stringify(verified, null, 2));
	else printProblems(verified.problems, terminal);
	if (!verified.ok) return EXIT.notStarted;
	const { manifest, whole } = verified.value;
	const { title, version, edition, outputs } = manifest;
	if (!json)
		terminal.result(
			`${title}, version ${version}, ${edition} edition: ${whole} of ${outputs.length} files are as they were made${
				from !== undefined && verified.problems.length === 0 ? ", and the same when built again" : ""
			}.`,
		);
	return exitCodeFor(verified.problems);
}

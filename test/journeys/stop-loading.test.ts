import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { bellwether, exitOf, started, temporaryFolder } from "./command.ts";

const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const FILES = 30;
const ROWS = 20_000;

/** Enough files that nobody reads them before Ctrl-C is pressed. */
function writeMonths(folder: string): void {
	mkdirSync(folder);
	for (let file = 0; file < FILES; file += 1) {
		const month = `${2011 + Math.floor(file / 12)}-${String((file % 12) + 1).padStart(2, "0")}`;
		const row = `,${month},Kent Police,Kent Police,0.5,51.2,On or near High Street,E01024389,Maidstone 004D,Burglary,,`;
		writeFileSync(join(folder, `${month}.csv`), `${HEADING}\n${`${row}\n`.repeat(ROWS)}`);
	}
}

/** Waits until a load has begun to bring files into a workspace. */
async function loadingHasBegun(workspace: string): Promise<void> {
	const unfinished = join(workspace, "unfinished");
	while (!existsSync(unfinished) || readdirSync(unfinished).length === 0) await wait(5);
}

test("Ctrl-C while files are read ends in words and leaves the workspace as it was", async () => {
	const folder = temporaryFolder();
	const [workspace, first, months] = ["workspace", "2010-12.csv", "months"].map((name) => join(folder, name));
	assert.ok(workspace && first && months);
	writeFileSync(first, `${HEADING}\n,2010-12,Kent Police,Kent Police,,,No Location,,,Burglary,,\n`);
	writeMonths(months);
	assert.equal((await bellwether("load", first, "--workspace", workspace)).code, 0);
	const listed = (await bellwether("loads", "--workspace", workspace)).result;

	const child = started(["load", months, "--workspace", workspace]);
	const said = [text(child.stdout!), text(child.stderr!)];
	await loadingHasBegun(workspace);
	child.kill("SIGINT");
	const code = await exitOf(child);
	const [result = "", remarks = ""] = await Promise.all(said);

	assert.equal(child.signalCode, null, "it ended by itself");
	assert.equal(code, 2, remarks);
	assert.equal(result, "");
	assert.match(remarks, /Loading was stopped before anything was kept; the workspace is as it was\./);
	assert.doesNotMatch(remarks, /^\s+at |\.[jt]s:\d+|Error|INTERRUPT/m);
	assert.equal((await bellwether("loads", "--workspace", workspace)).result, listed);
	assert.equal((await bellwether("verify", "--workspace", workspace)).code, 0);
	assert.deepEqual(readdirSync(join(workspace, "unfinished")), []);
});

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "../load.ts";
import { prescribedCoverage } from "./prescribed-coverage.ts";

const northbrook = fileURLToPath(
	new URL("../../../../examples/northbrook/received/police-uk", import.meta.url),
);

test("months of street-level crime that came in time, late, or not at all", async (t) => {
	const workspace = mkdtempSync(join(tmpdir(), "coverage-"));
	t.after(() => rmSync(workspace, { recursive: true, force: true }));
	const paths = ["2023-10", "2023-12", "2024-01", "2024-02", "2024-03"].map((month) =>
		join(northbrook, "2026-05-release", month, `${month}-northbrook-street.csv`),
	);
	const loaded = await load({
		paths,
		workspace,
		now: () => new Date("2024-05-02T10:00:00Z"),
		report: () => undefined,
	});
	assert.ok(loaded.ok, JSON.stringify(loaded.problems));
	const now = () => new Date("2024-05-03T10:00:00Z");
	const coverage = await prescribedCoverage({ workspace, now, quarters: 2 });
	assert.ok(coverage.ok, JSON.stringify(coverage.problems));
	const { quarters, rows } = coverage.value;
	assert.deepEqual(
		quarters.map((each) => each.from),
		["2023-10-01", "2024-01-01"],
	);
	const robbery = rows.find((row) => row.item.id === "robbery");
	assert.deepEqual(
		robbery?.quarters.map(({ state, monthsHeld }) => [state, monthsHeld]),
		[
			["missing", 2],
			["held", 3],
		],
	);
	assert.equal(robbery?.lastReceived, "2024-05-02");
	const fires = rows.find((row) => row.item.id === "deliberate-vehicle-fires");
	assert.deepEqual(
		fires?.quarters.map(({ state }) => state),
		["missing", "not yet due"],
	);
	assert.equal(fires?.lastReceived, undefined);
});

test("a workspace that is not there is told, and none is made", async () => {
	const workspace = join(tmpdir(), "no-such-workspace");
	const outcome = await prescribedCoverage({ workspace, now: () => new Date("2024-05-03T10:00:00Z") });
	assert.equal(outcome.problems[0]?.code, "workspace-missing");
	assert.equal(existsSync(workspace), false);
});

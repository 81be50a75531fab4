import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { differences } from "./difference.ts";
import type { GoldenAdapter } from "./golden-case.ts";
import { adapterOf, answeredFamilies, readGoldenFile } from "./golden-file.ts";
import { judgeFile } from "./verdict.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "../shared/golden");
const present = existsSync(folder);
const skip = present ? false : "the reference data is not on this machine";
const files = present ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

describe("our functions answer what other tools answered", { skip }, () => {
	test("there is a file for every adapter and an adapter for every file", () => {
		assert.deepEqual(files.map((name) => name.slice(0, -".json".length)).sort(), answeredFamilies());
	});

	for (const name of files) {
		test(name, async () => {
			const file = readGoldenFile(join(folder, name));
			const verdict = judgeFile(file, await adapterOf(file.family));
			assert.ok(verdict.verdicts.length > 0);
			assert.deepEqual(
				verdict.verdicts.filter(({ kind }) => kind === "failed"),
				[],
			);
			assert.ok(verdict.passed > 0, "every case departs: nothing was proved");
		});
	}

	test("every departure names a case that exists", async () => {
		const idle: string[] = [];
		for (const name of files) {
			const file = readGoldenFile(join(folder, name));
			const { verdicts } = judgeFile(file, await adapterOf(file.family));
			const reasons = new Set(
				verdicts.flatMap((verdict) => (verdict.kind === "departed" ? verdict.reasons : [])),
			);
			const { departures } = await adapterOf(file.family);
			idle.push(...departures.filter(({ reason }) => !reasons.has(reason)).map(({ reason }) => reason));
		}
		assert.deepEqual(idle, []);
	});
});

function golden(...paths: string[]) {
	const done = spawnSync(process.execPath, [join(root, "scripts/golden.ts"), ...paths], {
		cwd: root,
		encoding: "utf8",
		env: { ...process.env, NODE_NO_WARNINGS: "1" },
	});
	return { exit: done.status, output: done.stdout, complaint: done.stderr };
}

describe("the golden command", () => {
	const temporary = mkdtempSync(join(tmpdir(), "golden-"));
	after(() => rmSync(temporary, { recursive: true }));
	const path = join(temporary, "poisson_tests.json");
	const zeroAgainstFive = {
		name: "two_count/zero_five",
		input: { count_a: 0, count_b: 5, time_a: 1, time_b: 1 },
		options: { conf_level: 0.95 },
		expected: { p_value: 0.0625, rate_ratio: 0, ci_lower: 0, ci_upper: 1.09127910518255 },
	};
	const write = (...cases: unknown[]) =>
		writeFileSync(path, JSON.stringify({ family: "poisson_tests", cases }));

	test("explains itself and ends with 2 when given nothing", () => {
		const { exit, complaint } = golden();
		assert.equal(exit, 2);
		assert.match(complaint, /npm run golden -- FILE/);
	});

	test("passes a right file", () => {
		write(zeroAgainstFive);
		assert.deepEqual(golden(path), { exit: 0, output: "poisson_tests: 1/1\n", complaint: "" });
	});

	test("fails a file with one value changed by hand, and shows both values", () => {
		write(zeroAgainstFive, {
			...zeroAgainstFive,
			name: "changed",
			expected: { ...zeroAgainstFive.expected, ci_upper: 1.0912791 },
		});
		const { exit, output } = golden(path);
		assert.equal(exit, 1);
		assert.match(output, /FAILED changed at ci_upper: expected 1\.0912791, got 1\.09127910518/);
		assert.match(output, /poisson_tests: 1\/2\n/);
	});

	test("fails a copy of each reference file with one value changed", { skip }, () => {
		for (const name of ["poisson_tests.json", "ranks_rolling.json", "hotspot_gistar.json"]) {
			const content = readFileSync(join(folder, name), "utf8");
			const copy = join(temporary, name);
			const changed = JSON.parse(content);
			const { expected } = changed.cases[0];
			const key = Object.keys(expected)[0] as string;
			const value = expected[key];
			if (Array.isArray(value)) value[0] = (value[0] as number) + 1;
			else expected[key] = value * (1 + 1e-8);
			writeFileSync(copy, JSON.stringify(changed));
			assert.equal(golden(copy).exit, 1, name);
		}
	});

	test("refuses what is no golden file, and a file without cases", () => {
		write();
		assert.equal(golden(path).exit, 2);
		assert.equal(golden(join(temporary, "absent.json")).exit, 2);
		writeFileSync(path, JSON.stringify({ family: "unheard_of", cases: [zeroAgainstFive] }));
		const { exit, complaint } = golden(path);
		assert.equal(exit, 2);
		assert.match(complaint, /no adapter answers "unheard_of"/);
	});
});

describe("how values are compared", () => {
	const paths = (expected: unknown, actual: unknown) =>
		[...differences(expected, actual, 1e-9)].map(({ path }) => path);

	test("numbers by relative distance, however small; flags exactly", () => {
		assert.deepEqual(paths({ p: 1e-21, n: null }, { p: 1.1e-21, n: Number.NaN }), ["p"]);
		assert.deepEqual(paths([true, "High"], [true, "Low"]), ["1"]);
		assert.deepEqual(paths(["Infinity", 0, 1], [Number.POSITIVE_INFINITY, 1e-17, 1 + 1e-12]), []);
	});

	test("a missing key, a shorter list and a null for a number are differences", () => {
		assert.deepEqual(paths({ a: 1 }, {}), ["a"]);
		assert.deepEqual(paths([1, 2], [1]), ["length"]);
		assert.deepEqual(paths([1], [null]), ["0"]);
		assert.deepEqual(paths([null], [0]), ["0"]);
	});

	test("a departure excuses its own path and no other; one for the case leaves it uncompared", () => {
		const cases = [{ name: "x", input: {}, expected: { a: 1, b: 2 } }];
		const adapter = (pattern: RegExp): GoldenAdapter => ({
			family: "f",
			departures: [{ pattern, reason: "on purpose" }],
			actual: () => ({ a: 9, b: 9 }),
		});
		const kind = (pattern: RegExp) => judgeFile({ family: "f", cases }, adapter(pattern)).verdicts[0]?.kind;
		assert.equal(kind(/^x a$/), "failed");
		assert.equal(kind(/^x [ab]$/), "departed");
		assert.equal(kind(/^x /), "departed");
		assert.equal(kind(/^y /), "failed");
	});

	test("a family that is only set side by side never fails", () => {
		const adapter: GoldenAdapter = {
			family: "f",
			compareOnly: true,
			departures: [],
			actual: () => ({ a: 2 }),
		};
		const file = { family: "f", cases: [{ name: "x", input: {}, expected: { a: 1 } }] };
		assert.deepEqual(judgeFile(file, adapter).verdicts, [{ kind: "compared", name: "x", differences: 1 }]);
	});
});

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bellwether, temporaryFolder } from "./command.ts";

// A person checks documents from the command line: right ones, wrong ones, and files that cannot be read.

const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const WRONG =
	"# Burglary\n\nBurglary fell from 120 to 90, a fall of 30%.\n\nTheft rose from 79 to 90 (ABC).\n";

test("a document whose numbers hold ends with 0 and says so", async () => {
	const { code, result, remarks } = await bellwether(
		"check",
		file("right.txt", "Burglary fell from 120 to 90, a fall of 25%."),
	);
	assert.equal(code, 0);
	assert.equal(result, "");
	assert.match(remarks, /0 wrong, 0 doubtful/);
});

test("a wrong per cent is told with place, sentence, right value, and exit 1", async () => {
	const { code, result } = await bellwether("check", file("wrong.md", WRONG));
	assert.equal(code, 1);
	assert.match(result, /WRONG {2}wrong\.md, line 3 {2}\(change-arithmetic, [0-9a-z]{8}\)/);
	assert.match(result, /write: −25%/);
	assert.doesNotMatch(result, /STYLE/);
	assert.match((await bellwether("check", join(folder, "wrong.md"), "--all")).result, /STYLE/);
});

test("an accepted finding stays quiet, with its reason beside the document", async () => {
	const path = file("accepted.md", WRONG);
	const before = JSON.parse((await bellwether("check", path, "--json")).result) as {
		findings: { id: string; severity: string }[];
	};
	const id = before.findings.find((finding) => finding.severity === "wrong")?.id ?? "";
	assert.equal((await bellwether("check", path, "--accept", id)).code, 2);
	assert.equal(
		(await bellwether("check", path, "--accept", "nonsense", "--reason", "r", "--by", "b")).code,
		2,
	);
	const accepted = await bellwether(
		"check",
		path,
		"--accept",
		id,
		"--reason",
		'The source says "30%": quoted',
		"--by",
		"A. Analyst",
	);
	assert.equal(accepted.code, 0, accepted.remarks);
	assert.match(readFileSync(`${path}.accepted.yaml`, "utf8"), new RegExp(`id: "${id}"`));
	const after = await bellwether("check", path);
	assert.equal(after.code, 0);
	assert.match(after.remarks, /0 wrong.*1 accepted/);
	const all = await bellwether("check", path, "--all");
	assert.match(all.result, /accepted by A\. Analyst on \d{4}-\d\d-\d\d: The source says "30%": quoted/);
	writeFileSync(`${path}.accepted.yaml`, "- nothing: here\n");
	assert.equal((await bellwether("check", path)).code, 2);
});

test("the report is one page with the text and the findings", async () => {
	const page = join(folder, "report.html");
	const { code } = await bellwether("check", file("shown.md", WRONG), "--html", page);
	assert.equal(code, 1);
	const html = readFileSync(page, "utf8");
	assert.match(html, /<h1>Check of .*shown\.md<\/h1>/);
	assert.match(html, /Burglary fell from 120 to 90[\s\S]*class="note wrong"[\s\S]*−25%/);
	assert.doesNotMatch(html, /<script|https?:/);
	assert.equal(
		(await bellwether("check", join(folder, "shown.md"), "--html", join(folder, "no", "report.html"))).code,
		2,
	);
});

test("what cannot be read is told in a plain sentence, with exit 2", async () => {
	mkdirSync(join(folder, "a-folder"), { recursive: true });
	const large = file("large.txt", "x");
	truncateSync(large, 200_000_000);
	const cases: [string, RegExp][] = [
		[join(folder, "absent.txt"), /is not there/],
		[join(folder, "a-folder"), /is a folder/],
		[file("empty.txt", "  \n"), /no text|empty/i],
		[
			file(
				"binary.txt",
				new Uint8Array(4000).map((_, index) => (index * 7) % 32),
			),
			/not.*text|no document/i,
		],
		[large, /too large/],
	];
	for (const [path, says] of cases) {
		const { code, result, remarks } = await bellwether("check", path);
		assert.equal(code, 2, path);
		assert.equal(result, "");
		assert.match(remarks, says);
		assert.doesNotMatch(remarks, / {4}at /);
	}
	assert.ok(existsSync(large));
	const asData = await bellwether("check", join(folder, "absent.txt"), "--json");
	assert.equal(asData.code, 2);
	assert.equal(
		(JSON.parse(asData.result) as { problems: { code: string }[] }).problems[0]?.code,
		"file-missing",
	);
});

test("the how-to page shows what the command says", async () => {
	const page = readFileSync("docs/how-to/check-a-document.md", "utf8");
	const [, document = ""] = /```md\n([\s\S]*?)```/.exec(page) ?? [];
	const [, answer = ""] = /```text\n([\s\S]*?)```/.exec(page) ?? [];
	const { code, result } = await bellwether("check", file("report.md", document));
	assert.equal(code, 1);
	assert.equal(result, answer);
	const [, id = ""] = /--accept (\S+)/.exec(page) ?? [];
	assert.ok(answer.includes(id));
});

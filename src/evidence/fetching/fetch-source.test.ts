import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { zipSync } from "fflate";
import type { PublishedSource, Wishes } from "./address-list.ts";
import { fetchSource } from "./fetch-source.ts";
import { planDownloads } from "./plan-downloads.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A publisher on this machine. It gives parts of files as RFC 9110 has it, and remembers what it was asked. */
async function publisher(t: TestContext, answers: Readonly<Record<string, Answer>>) {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.url} ${request.headers.range ?? ""}`.trim());
		const answer = answers[request.url ?? ""];
		if (answer) return answer(request, response);
		response.writeHead(404).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	t.after(() => server.close());
	return { asked, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function gives(content: Uint8Array, { parts = true, tag = '"1"' } = {}): Answer {
	return (request, response) => {
		const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
		const same = request.headers["if-range"] === undefined || request.headers["if-range"] === tag;
		if (!range || !parts || !same) {
			response.writeHead(200, { etag: tag, "content-length": content.length }).end(content);
			return;
		}
		const from = range[1] === "" ? Math.max(0, content.length - Number(range[2])) : Number(range[1]);
		const to =
			range[1] !== "" && range[2] !== "" ? Math.min(Number(range[2]) + 1, content.length) : content.length;
		if (from >= content.length) return void response.writeHead(416).end();
		const headers = { etag: tag, "content-range": `bytes ${from}-${to - 1}/${content.length}` };
		response.writeHead(206, headers).end(content.subarray(from, to));
	};
}

/** Breaks off in the middle the first time. */
function breaksOff(content: Uint8Array, whole: Answer): Answer {
	let broken = false;
	return (request, response) => {
		if (broken) return whole(request, response);
		broken = true;
		response.writeHead(200, { etag: '"1"', "content-length": content.length });
		response.write(content.subarray(0, content.length / 2), () => response.destroy());
	};
}

const bytes = (text: string) => new TextEncoder().encode(text);

function source(parts: Partial<PublishedSource>): PublishedSource {
	const page = "https://publisher.example/page";
	return { id: "test", title: "Test", publisher: "Somebody", page, checked: false, needs: [], ...parts };
}

async function fetched(t: TestContext, from: PublishedSource, wishes: Wishes = {}, folder = newFolder(t)) {
	const plan = planDownloads(from, wishes);
	assert.ok(plan.ok, JSON.stringify(plan.problems));
	const pauses: number[] = [];
	const pause = async (milliseconds: number) => void pauses.push(milliseconds);
	const now = () => new Date("2026-11-23T12:00:00Z");
	const request = {
		source: from,
		downloads: plan.value,
		folder,
		network: { pause },
		now,
		report: () => undefined,
	};
	const outcome = await fetchSource(request);
	return { outcome, folder, pauses };
}

function newFolder(t: TestContext): string {
	const made = mkdtempSync(join(tmpdir(), "fetch-"));
	t.after(() => rmSync(made, { recursive: true, force: true }));
	return made;
}

const MEMBERS = ["{month}/{month}-{force}-street.csv"];
const street = (month: string, force: string) => `${month}/${month}-${force}-street.csv`;
const noise = (length: number) =>
	Uint8Array.from({ length }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 24);

/** An archive of three months and two forces, larger than the stretch that is read from its end. */
function archiveOf(months: readonly string[]): Uint8Array {
	const files = months.flatMap((month) =>
		["kent", "essex"].map((force) => [street(month, force), bytes(`${month} ${force}\n`)] as const),
	);
	return zipSync({ "large.bin": [noise(1_500_000), { level: 0 }], ...Object.fromEntries(files) });
}

test("of an archive only the wanted files are read, each with one request", async (t) => {
	const archive = archiveOf(["2016-08", "2016-09", "2016-10"]);
	const { asked, at } = await publisher(t, { "/2016-10.zip": gives(archive) });
	const from = source({
		needs: ["force", "from", "to"],
		archive: { address: `${at}/{month}.zip`, months: 36, members: MEMBERS },
	});
	const wishes = { force: "kent", from: "2016-09", to: "2016-10" };
	const first = await fetched(t, from, wishes);
	assert.ok(first.outcome.ok, JSON.stringify(first.outcome.problems));
	assert.deepEqual(first.outcome.value.fetched, [street("2016-09", "kent"), street("2016-10", "kent")]);
	assert.equal(readFileSync(join(first.folder, street("2016-09", "kent")), "utf8"), "2016-09 kent\n");
	assert.equal(existsSync(join(first.folder, street("2016-10", "essex"))), false);
	assert.equal(asked.length, 3);
	assert.ok(first.pauses.length >= asked.length, "no pause between requests");
	const again = await fetched(t, from, wishes, first.folder);
	assert.deepEqual(again.outcome.ok && again.outcome.value.alreadyHeld, first.outcome.value.fetched);
	assert.equal(asked.length, 3, "what is held was asked for again");
	writeFileSync(join(first.folder, street("2016-09", "kent")), "changed by hand");
	const mended = await fetched(t, from, wishes, first.folder);
	assert.deepEqual(mended.outcome.ok && mended.outcome.value.fetched, [street("2016-09", "kent")]);
});

test("where the server gives no parts, the archive is downloaded once", async (t) => {
	const archive = archiveOf(["2016-10"]);
	const { at } = await publisher(t, { "/2016-10.zip": gives(archive, { parts: false }) });
	const from = source({
		needs: ["force", "from", "to"],
		archive: { address: `${at}/{month}.zip`, months: 36, members: MEMBERS },
	});
	const { outcome, folder } = await fetched(t, from, { force: "essex", from: "2016-10", to: "2016-10" });
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	assert.equal(readFileSync(join(folder, street("2016-10", "essex")), "utf8"), "2016-10 essex\n");
	assert.deepEqual(readdirSync(folder).sort(), ["2016-10", "fetched.json"]);
});

test("a month that the archive lacks is told and stops nothing", async (t) => {
	const { at } = await publisher(t, { "/2016-10.zip": gives(archiveOf(["2016-08", "2016-10"])) });
	const from = source({
		needs: ["force", "from", "to"],
		archive: { address: `${at}/{month}.zip`, months: 36, members: MEMBERS },
	});
	const { outcome } = await fetched(t, from, { force: "kent", from: "2016-08", to: "2016-10" });
	assert.ok(outcome.ok);
	assert.equal(outcome.value.fetched.length, 2);
	assert.deepEqual(
		outcome.problems.map(({ code, at: place }) => [code, place.file]),
		[["fetch-member-absent", street("2016-09", "kent")]],
	);
});

test("a file whose checksum is wrong is not kept", async (t) => {
	const spoilt = Buffer.from(zipSync({ [street("2016-10", "kent")]: [bytes("right\n"), { level: 0 }] }));
	spoilt[spoilt.indexOf("right")] = 0x57;
	const { at } = await publisher(t, { "/2016-10.zip": gives(spoilt) });
	const from = source({
		needs: ["force", "from", "to"],
		archive: { address: `${at}/{month}.zip`, months: 36, members: MEMBERS },
	});
	const { outcome, folder } = await fetched(t, from, { force: "kent", from: "2016-10", to: "2016-10" });
	assert.equal(outcome.problems[0]?.code, "fetch-damaged");
	assert.equal(existsSync(join(folder, street("2016-10", "kent"))), false);
});

test("a download that breaks off goes on where it stopped, and a new release begins anew", async (t) => {
	const content = noise(300_000);
	const later = noise(200_000).reverse();
	const { asked, at } = await publisher(t, {
		"/same.csv": breaksOff(content, gives(content)),
		"/anew.csv": breaksOff(content, gives(later, { tag: '"2"' })),
	});
	const { outcome, folder } = await fetched(t, source({ files: [`${at}/same.csv`, `${at}/anew.csv`] }));
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	assert.deepEqual(readFileSync(join(folder, "same.csv")), Buffer.from(content));
	assert.deepEqual(readFileSync(join(folder, "anew.csv")), Buffer.from(later));
	assert.match(asked[1] ?? "", /^\/same\.csv bytes=[1-9]\d*-$/);
	const { files } = JSON.parse(readFileSync(join(folder, "fetched.json"), "utf8")) as {
		files: { name: string; sha256: string }[];
	};
	const hash = createHash("sha256").update(content).digest("hex");
	assert.equal(files.find((each) => each.name === "same.csv")?.sha256, hash);
});

test("a busy server is given the time it asks for", async (t) => {
	let calls = 0;
	const { at } = await publisher(t, {
		"/busy.csv": (request, response) => {
			calls += 1;
			if (calls === 1) response.writeHead(429, { "retry-after": "7" }).end();
			else gives(bytes("a,b\n1,2\n"))(request, response);
		},
	});
	const { outcome, pauses } = await fetched(t, source({ files: [`${at}/busy.csv`] }));
	assert.ok(outcome.ok);
	assert.ok(pauses.includes(7000), pauses.join());
});

test("a table in pages is asked for until a page is not full", async (t) => {
	const page = (...rows: string[]) => gives(bytes(["code,value", ...rows, ""].join("\n")));
	const { at, asked } = await publisher(t, { "/t?offset=0": page("a,1", "b,2"), "/t?offset=2": page("c,3") });
	const from = source({
		needs: ["area"],
		paged: { address: `${at}/t?offset={offset}`, rows: 2, name: "t-{area}-{offset}.csv" },
	});
	const { outcome } = await fetched(t, from, { area: "E07000110" });
	assert.deepEqual(outcome.ok && outcome.value.fetched, ["t-E07000110-0.csv", "t-E07000110-2.csv"]);
	assert.equal(asked.length, 2);
});

test("without network, and where the address is gone, the page to download by hand is named", async (t) => {
	const { at } = await publisher(t, {});
	for (const [address, code] of [
		["http://127.0.0.1:9/a.csv", "fetch-unreachable"],
		[`${at}/a.csv`, "fetch-address-gone"],
	] as const) {
		const { outcome, folder } = await fetched(t, source({ files: [address] }));
		assert.equal(outcome.ok, false);
		assert.equal(outcome.problems[0]?.code, code);
		assert.match(outcome.problems[0]?.next ?? "", /by hand from https:\/\/publisher\.example\/page/);
		assert.equal(existsSync(join(folder, "a.csv")), false);
	}
	const byHand = planDownloads(source({}), {});
	assert.equal(byHand.problems[0]?.code, "fetch-by-hand");
});

test("three years and a half need two archives, and what could lead astray is refused", () => {
	const from = source({
		needs: ["force", "from", "to"],
		archive: { address: "https://p.example/{month}.zip", months: 36, members: MEMBERS },
	});
	const plan = planDownloads(from, { force: "kent", from: "2013-05", to: "2016-10" });
	assert.ok(plan.ok);
	assert.deepEqual(
		plan.value.map((each) => each.kind === "archive" && [each.address, each.members.length, each.members[0]]),
		[
			["https://p.example/2016-10.zip", 36, street("2013-11", "kent")],
			["https://p.example/2013-10.zip", 6, street("2013-05", "kent")],
		],
	);
	const codes = (wishes: Wishes) => planDownloads(from, wishes).problems.map((each) => each.code);
	assert.deepEqual(codes({ force: "../../etc", from: "2016-01", to: "2016-02" }), ["fetch-wish-unfit"]);
	assert.deepEqual(codes({ force: "kent", from: "2016-02", to: "2016-01" }), ["fetch-months-turned"]);
	assert.deepEqual(codes({ force: "kent" }), ["fetch-wish-missing", "fetch-wish-missing"]);
});

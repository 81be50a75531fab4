import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { fetchFiles, publishedSources } from "./fetch-files.ts";

function folder(t: TestContext): string {
	const made = mkdtempSync(join(tmpdir(), "fetch-"));
	t.after(() => rmSync(made, { recursive: true, force: true }));
	return made;
}

const usual = { wishes: {}, now: () => new Date("2026-11-23T12:00:00Z"), report: () => undefined };

test("every address that ships says whether it was checked, and names the page for doing it by hand", () => {
	const listed = publishedSources();
	assert.ok(listed.ok, JSON.stringify(listed.problems));
	assert.ok(listed.value.length >= 6);
	const ids = listed.value.map((each) => each.id);
	assert.deepEqual([...new Set(ids)], ids);
	for (const { id, page, files, paged, archive, needs } of listed.value) {
		assert.match(page, /^https:\/\//, id);
		const addresses = [
			...(files ?? []),
			paged?.address ?? "",
			archive?.address ?? "",
			...(archive?.members ?? []),
		];
		const words = addresses.flatMap((each) => [...each.matchAll(/\{([a-z]+)\}/g)].map(([, word]) => word));
		const asked = new Set<string | undefined>([...needs, "month", "offset"]);
		assert.deepEqual(
			words.filter((word) => !asked.has(word)),
			[],
			id,
		);
	}
});

test("a list of one's own is fetched from, and what is not in it is told with the nearest", async (t) => {
	const server = createServer((_, response) => response.end("a,b\n1,2\n"));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	t.after(() => server.close());
	const out = folder(t);
	const addresses = join(folder(t), "own.yaml");
	const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	writeFileSync(
		addresses,
		`sources:\n  - {id: mirror, title: A mirror, publisher: Us, page: "${at}", checked: true, needs: [], files: ["${at}/table.csv"]}\n`,
	);
	const outcome = await fetchFiles({ ...usual, source: "mirror", out, addresses });
	assert.deepEqual(outcome.ok && outcome.value.fetched, ["table.csv"]);
	assert.equal(readFileSync(join(out, "table.csv"), "utf8"), "a,b\n1,2\n");
	const mistyped = await fetchFiles({ ...usual, source: "miror", out, addresses });
	assert.match(mistyped.problems[0]?.next ?? "", /“mirror”/);
	const absent = await fetchFiles({ ...usual, source: "mirror", out, addresses: join(out, "nowhere.yaml") });
	assert.equal(absent.problems[0]?.code, "file-missing");
});

import assert from "node:assert/strict";
import test from "node:test";
import { openWorkshop, streetFile, streetRow } from "./fixtures/workshop.ts";

const incident = streetRow({ type: "Anti-social behaviour", outcome: "" });
const early = streetFile(
	streetRow({ id: "a" }),
	streetRow({ id: "b" }),
	streetRow({ id: "c" }),
	incident,
	incident,
);
const late = streetFile(
	streetRow({ id: "b" }),
	streetRow({ id: "a", outcome: "Offender sent to prison" }),
	streetRow({ id: "d" }),
	incident,
	incident,
	incident,
);

test("a later release takes the place of the earlier one and says how it differs", async (t) => {
	const { load, store } = await openWorkshop(t);
	const first = await load(early, "2014-01-kent-street.csv");
	assert.equal(first.revision, undefined);
	const second = await load(late, "another name.csv");
	assert.deepEqual(second.supersedes, [first.id]);
	assert.deepEqual(second.revision, {
		rowsAdded: 2,
		rowsRemoved: 1,
		rowsRevised: 1,
		revisedColumns: ["outcome"],
	});
	assert.equal((await store.loads()).length, 2);
});

test("a release that has fewer months is compared with those, and the rest of the earlier one counts on", async (t) => {
	const { load } = await openWorkshop(t);
	const february = streetRow({ id: "f", month: "2014-02" });
	await load(streetFile(streetRow({ id: "a" }), february));
	const second = await load(streetFile(streetRow({ id: "a", outcome: "Unable to prosecute suspect" })));
	assert.deepEqual(second.supersedes, []);
	assert.deepEqual(
		[second.revision?.rowsAdded, second.revision?.rowsRemoved, second.revision?.rowsRevised],
		[0, 0, 1],
	);
});

test("an earlier release can be brought back, and nothing is lost by it", async (t) => {
	const { load, store, hand } = await openWorkshop(t);
	const first = await load(early);
	const second = await load(late);
	const outcome = await store.restore(first.id);
	assert.ok(outcome.status === "restored");
	assert.deepEqual([outcome.load.restores, outcome.load.supersedes], [first.id, [second.id]]);
	assert.equal(outcome.load.rowsLoaded, first.rowsLoaded);
	assert.equal((await store.restore(outcome.load.id)).status, "counts already");
	assert.equal((await store.restore(second.id)).status, "restored");
	assert.equal((await store.restore("000009-none")).status, "no such load");
	assert.equal((await hand(early))[0]?.status, "already held");
	assert.deepEqual((await store.verify()).problems, []);
});

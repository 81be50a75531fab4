import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { EVERY_PARTNERSHIP, type Membership, ROLE_NAMES, type Role } from "../people/role.ts";
import { mayDo, mayRead, maySee } from "./may.ts";
import { type Asker, PERMISSIONS, type Permission, RULES, type Rule } from "./table.ts";

const HERE = "Northbrook";
const ASKERS: readonly Asker[] = ["public", ...ROLE_NAMES];
const PAGE_WORDS: Readonly<Record<string, Rule>> = { yes: "yes", own: "own agency", no: "no", "-": "hidden" };

function as(role: Asker, partnership = HERE): readonly Membership[] {
	return role === "public" ? [] : [{ partnership, role, agency: role === "partner" ? "Police" : "" }];
}

/** The table as the page for people has it, which is written by hand: two tellings of one thing. */
function pageTable(): Map<string, Rule | undefined> {
	const rows = readFileSync("docs/how-to/keep-a-workspace.md", "utf8")
		.split("\n")
		.filter((line) => line.startsWith("| "))
		.map((line) =>
			line
				.split("|")
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
	const [heading = [], ...lines] = rows;
	return new Map(
		lines.flatMap(([act, ...cells]) =>
			cells.map((cell, index) => [`${heading[index + 1]} ${act}`, PAGE_WORDS[cell]] as const),
		),
	);
}

test("every role has for every act the rule that the page tells", () => {
	const table = pageTable();
	assert.equal(table.size, ASKERS.length * PERMISSIONS.length);
	for (const asker of ASKERS)
		for (const act of PERMISSIONS)
			assert.equal(RULES[asker][act], table.get(`${asker} ${act}`), `${asker} ${act}`);
});

test("every pair of role and act is answered by its rule, here, elsewhere, and for every agency", () => {
	const answers = { yes: "allowed", "own agency": "allowed", no: "refused", hidden: "hidden" } as const;
	for (const asker of ASKERS)
		for (const act of PERMISSIONS) {
			const rule = RULES[asker][act];
			const what = `${asker} ${act}`;
			assert.equal(mayDo(as(asker), act, { partnership: HERE }), answers[rule], what);
			assert.equal(mayDo(as(asker), act, { partnership: HERE, agency: "Police" }), answers[rule], what);
			const other = mayDo(as(asker), act, { partnership: HERE, agency: "Fire" });
			assert.equal(other, rule === "own agency" ? "hidden" : answers[rule], what);
			const elsewhere = mayDo(as(asker), act, { partnership: "Elsewhere" });
			assert.equal(elsewhere, RULES.public[act] === "yes" ? "allowed" : "hidden", what);
			const everywhere = mayDo(as(asker, EVERY_PARTNERSHIP), act, { partnership: HERE });
			assert.equal(everywhere, answers[rule], what);
		}
});

test("two roles allow what either allows, and never less", () => {
	for (const first of ROLE_NAMES)
		for (const second of ROLE_NAMES)
			for (const act of PERMISSIONS) {
				const single = [first, second].map((role) => mayDo(as(role), act, { partnership: HERE }));
				const both = mayDo([...as(first), ...as(second)], act, { partnership: HERE });
				const best = (["allowed", "refused", "hidden"] as const).find((each) => single.includes(each));
				assert.equal(both, best, `${first} and ${second}: ${act}`);
			}
});

test("what must not be: each right that would do harm is held by nobody else", () => {
	const allowed = (act: Permission): readonly Asker[] =>
		ASKERS.filter((asker) => mayDo(as(asker), act, { partnership: HERE }) === "allowed");
	assert.deepEqual(
		PERMISSIONS.filter((act) => allowed(act).includes("public")),
		["read published"],
	);
	assert.deepEqual(allowed("approve"), ["approver"]);
	assert.deepEqual(allowed("manage people"), ["administrator"]);
	assert.ok(
		!allowed("see scores").includes("scorer"),
		"scorers must not see others' scores before the meeting",
	);
	assert.ok(!allowed("read draft").includes("administrator"), "who looks after machines reads no drafts");
	for (const act of PERMISSIONS)
		if (act !== "read published") assert.ok(!allowed(act).includes("public"), act);
});

test("a marking decides who reads a block, and an unshared return is its agency's and the analyst's", () => {
	const readers = (marking: "OFFICIAL" | "OFFICIAL-SENSITIVE") =>
		ASKERS.filter((asker) => mayRead(as(asker), marking, HERE));
	assert.deepEqual(readers("OFFICIAL"), ["analyst", "partner", "scorer", "approver", "reviewer", "reader"]);
	assert.deepEqual(readers("OFFICIAL-SENSITIVE"), ["analyst", "scorer", "approver", "reviewer"]);
	const seers = (agency: string, shared: boolean) =>
		ASKERS.filter((asker) => maySee(as(asker), { partnership: HERE, agency, shared }));
	assert.deepEqual(seers("Police", false), ["analyst", "partner"]);
	assert.deepEqual(seers("Fire", false), ["analyst"]);
	assert.deepEqual(seers("Fire", true), readers("OFFICIAL"));
	const elsewhere: readonly Role[] = ROLE_NAMES.filter((role) =>
		maySee(as(role, "Elsewhere"), { partnership: HERE, agency: "Police", shared: true }),
	);
	assert.deepEqual(elsewhere, []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyDecisions } from "../chain/verify-decisions.ts";
import { newWorkspace } from "../fixtures/new-workspace.ts";
import type { Workspace } from "../workspace.ts";
import {
	accountsOf,
	addAccount,
	changeRole,
	firstAdministrator,
	removeAccount,
	resetPassword,
} from "./account.ts";
import type { Membership } from "./role.ts";
import { endSession, sessionsOf, signedIn } from "./session.ts";
import { choosePassword, signIn } from "./sign-in.ts";

const ANALYST: Membership = { partnership: "Northbrook", role: "analyst", agency: "" };
const CHOSEN = "four words without sense";
const MINUTE = 60_000;

/** A workspace with an administrator, and an analyst who has chosen a password. */
async function withPeople() {
	const workspace = await newWorkspace();
	const first = await firstAdministrator(workspace);
	assert.ok(first);
	const added = await addAccount(workspace, { name: "Ann", membership: ANALYST, who: first.name });
	assert.ok(added.ok);
	const chosen = await choosePassword(workspace, { ...at("Ann", added.value.password), chosen: CHOSEN });
	assert.ok(chosen.ok && chosen.value.status === "signed in");
	return { workspace, first, token: chosen.value.token };
}

function at(name: string, password: string, address = "192.0.2.1") {
	return { name, password, address };
}

async function attempts(
	workspace: Workspace,
	count: number,
	name: string,
	address?: string,
): Promise<string[]> {
	const statuses: string[] = [];
	for (let index = 0; index < count; index += 1)
		statuses.push((await signIn(workspace, at(name, "wrong", address))).status);
	return statuses;
}

function later(workspace: { clock: { now: Date } }, milliseconds: number): void {
	workspace.clock.now = new Date(workspace.clock.now.getTime() + milliseconds);
}

test("the first administrator gets a password once, with which another must be chosen before anything else", async () => {
	const { workspace, first } = await withPeople();
	assert.match(first.password, /^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
	assert.equal(await firstAdministrator(workspace), undefined);
	assert.deepEqual(await signIn(workspace, at("administrator", first.password)), {
		status: "choose a password",
	});
	const short = await choosePassword(workspace, { ...at(first.name, first.password), chosen: "short" });
	assert.deepEqual(
		short.problems.map(({ code }) => code),
		["password-unfit"],
	);
	const chosen = await choosePassword(workspace, { ...at(first.name, first.password), chosen: CHOSEN });
	assert.ok(chosen.ok && chosen.value.status === "signed in");
	assert.equal((await signIn(workspace, at(first.name, first.password))).status, "refused");
	assert.equal((await signIn(workspace, at("ADMINISTRATOR ", CHOSEN))).status, "signed in");
});

test("a one-time password of last week is of no use", async () => {
	const { workspace, first } = await withPeople();
	later(workspace, 7 * 24 * 60 * MINUTE);
	assert.equal((await signIn(workspace, at(first.name, first.password))).status, "one-time password too old");
	const again = await resetPassword(workspace, { name: first.name, who: "it" });
	assert.ok(again.ok);
	assert.equal((await signIn(workspace, at(first.name, again.value.password))).status, "choose a password");
});

test("passwords are kept as argon2id, tokens as hashes, and neither stands in the chain", async () => {
	const { workspace, first, token } = await withPeople();
	const accounts = await workspace.tables.selectFrom("account").selectAll().execute();
	for (const { password } of accounts) assert.match(password ?? "", /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	const everything = JSON.stringify([
		accounts,
		await workspace.tables.selectFrom("session").selectAll().execute(),
		await workspace.tables.selectFrom("failure").selectAll().execute(),
		await workspace.tables.selectFrom("entry").selectAll().execute(),
	]);
	for (const secret of [first.password, CHOSEN, token, "192.0.2.1"]) assert.ok(!everything.includes(secret));
});

test("after five wrong passwords an account waits, its right password included; others go on; time heals", async () => {
	const { workspace } = await withPeople();
	assert.deepEqual(await attempts(workspace, 6, "Ann"), [...Array(5).fill("refused"), "wait"]);
	const wait = await signIn(workspace, at("ann", CHOSEN, "192.0.2.99"));
	assert.deepEqual(wait, { status: "wait", until: "2027-01-11T09:15:00.000Z" });
	assert.equal((await signIn(workspace, at("administrator", "wrong"))).status, "refused");
	later(workspace, 15 * MINUTE);
	assert.equal((await signIn(workspace, at("Ann", CHOSEN))).status, "signed in");
	assert.deepEqual(await attempts(workspace, 1, "Ann"), ["refused"]);
});

test("an address that tries many names waits too, whether the names are known or not", async () => {
	const { workspace } = await withPeople();
	const tried = await Promise.all(
		Array.from({ length: 41 }, (_, index) => signIn(workspace, at(`name ${index}`, "wrong", "192.0.2.7"))),
	);
	assert.equal(tried.filter(({ status }) => status === "refused").length, 40);
	assert.equal((await signIn(workspace, at("Ann", CHOSEN, "192.0.2.7"))).status, "wait");
	assert.equal((await signIn(workspace, at("Ann", CHOSEN, "192.0.2.8"))).status, "signed in");
});

test("twenty attempts at once are counted like twenty one after another", async () => {
	const { workspace } = await withPeople();
	const tried = await Promise.all(Array.from({ length: 20 }, () => signIn(workspace, at("Ann", "wrong"))));
	assert.equal(tried.filter(({ status }) => status === "refused").length, 5);
});

test("a session ends by itself after a day's work, by hand, and with the account or its password", async () => {
	const { workspace, token } = await withPeople();
	assert.deepEqual((await signedIn(workspace, token))?.memberships, [ANALYST]);
	assert.equal(await signedIn(workspace, "other"), undefined);
	const [session] = await sessionsOf(workspace, "Ann");
	assert.equal(await endSession(workspace, { id: session!.id, account: "administrator", who: "x" }), false);
	assert.equal(await endSession(workspace, { id: session!.id, account: "Ann", who: "administrator" }), true);
	assert.equal(await signedIn(workspace, token), undefined);
	const fresh = async () => {
		const outcome = await signIn(workspace, at("Ann", CHOSEN));
		assert.ok(outcome.status === "signed in");
		return outcome.token;
	};
	const second = await fresh();
	later(workspace, 12 * 60 * MINUTE);
	assert.equal(await signedIn(workspace, second), undefined);
	const third = await fresh();
	await resetPassword(workspace, { name: "Ann", who: "administrator" });
	assert.equal(await signedIn(workspace, third), undefined);
	assert.deepEqual((await verifyDecisions(workspace)).problems, []);
});

test("roles are given and taken for a partnership; a partner has an agency; the last administrator stays", async () => {
	const { workspace } = await withPeople();
	const partner: Membership = { partnership: "Northbrook", role: "partner", agency: "Police" };
	const change = { name: "ann", who: "administrator" };
	assert.ok((await changeRole(workspace, { ...change, membership: partner, change: "give" })).ok);
	const taken = await changeRole(workspace, { ...change, membership: ANALYST, change: "take" });
	assert.deepEqual(taken.ok && taken.value, [partner]);
	const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
	const without = { ...partner, agency: "" };
	assert.deepEqual(
		codes((await changeRole(workspace, { ...change, membership: without, change: "give" })).problems),
		["membership-unfit"],
	);
	const last = { name: "administrator", who: "administrator" };
	assert.deepEqual(codes((await removeAccount(workspace, last)).problems), ["last-administrator"]);
	assert.deepEqual(codes((await removeAccount(workspace, { ...last, name: "Anne" })).problems), [
		"account-unknown",
	]);
});

test("somebody who was removed cannot sign in, keeps no role, and can come back", async () => {
	const { workspace, token } = await withPeople();
	assert.ok((await removeAccount(workspace, { name: "Ann", who: "administrator" })).ok);
	assert.equal(await signedIn(workspace, token), undefined);
	assert.equal((await signIn(workspace, at("Ann", CHOSEN))).status, "refused");
	assert.deepEqual(
		(await accountsOf(workspace)).map(({ name }) => name),
		["administrator"],
	);
	const reader: Membership = { ...ANALYST, role: "reader" };
	assert.ok((await addAccount(workspace, { name: "Ann", membership: reader, who: "administrator" })).ok);
	const double = await addAccount(workspace, { name: "ANN", membership: reader, who: "administrator" });
	assert.equal(double.problems[0]?.code, "account-there");
	assert.deepEqual((await accountsOf(workspace))[1]?.memberships, [reader]);
	assert.deepEqual((await verifyDecisions(workspace)).problems, []);
});

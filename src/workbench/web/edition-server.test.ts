import assert from "node:assert/strict";
import { after, test } from "node:test";
import { PortInUse, serveEdition } from "./edition-server.ts";

const page = {
	type: "text/html; charset=utf-8",
	bytes: new TextEncoder().encode("<html><body>Hello</body></html>"),
};
const server = await serveEdition({
	files: () => new Map([["assessment.html", page]]),
	first: "assessment.html",
	port: 0,
});
after(() => server.close());

test("the first page answers at the root", async () => {
	const answer = await fetch(`${server.address}/`);
	assert.equal(answer.status, 200);
	assert.match(await answer.text(), /Hello/);
});

test("a name that is no file is answered in words, whatever it climbs to", async () => {
	for (const path of ["/nothing", "/..%2f..%2fetc%2fpasswd", "/%E0%A4%A", "//", "//x:y/"]) {
		const answer = await fetch(server.address + path);
		assert.equal(answer.status, 404);
		assert.match(await answer.text(), /first page/);
	}
});

test("nothing can be sent to it", async () => {
	assert.equal((await fetch(`${server.address}/`, { method: "POST", body: "x" })).status, 405);
});

test("a port in use is told apart", async () => {
	const port = Number(new URL(server.address).port);
	await assert.rejects(serveEdition({ files: () => new Map(), first: "a", port }), PortInUse);
});

test("with reloading the page listens, and hears", async () => {
	const live = await serveEdition({
		files: () => new Map([["a", page]]),
		first: "a",
		port: 0,
		reloads: true,
	});
	assert.match(await (await fetch(`${live.address}/`)).text(), /EventSource/);
	const stream = await fetch(`${live.address}/reload`);
	const reader = stream.body?.getReader();
	await reader?.read();
	live.reload();
	assert.match(new TextDecoder().decode((await reader?.read())?.value), /data: new/);
	await live.close();
});

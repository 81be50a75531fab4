import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import type { VisualRequest } from "#document";
import { drawVisual } from "./draw-visual.ts";
import { GALLERY_ENTRIES } from "./fixtures/gallery-entries.ts";

const CHROMIUM = "/usr/bin/chromium";
const skip = existsSync(CHROMIUM) ? false : "chromium is not on this machine";
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"].concat([
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
]);

const ROOM = fileURLToPath(new URL(".", import.meta.url));
const BUNDLED = 'export { drawVisual } from "./index.ts";';

/** The door of the room as one script for a browser; an import of Node would fail here. */
async function bundle(): Promise<string> {
	const { outputFiles } = await build({
		stdin: { contents: BUNDLED, resolveDir: ROOM, loader: "ts" },
		bundle: true,
		write: false,
		platform: "browser",
		format: "iife",
		globalName: "visuals",
		logLevel: "silent",
	});
	return outputFiles[0]!.text;
}

let browser: Browser;
before(async () => {
	if (!skip) browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
});
after(() => browser?.close());

test("the room needs nothing of Node", async () => assert.ok((await bundle()).includes("drawVisual")));

test("a browser draws every picture of the gallery exactly as the server does", { skip }, async () => {
	const page = await browser.newPage();
	await page.addScriptTag({ content: await bundle() });
	const requests = GALLERY_ENTRIES.map(([, request]) => request);
	const drawn = await page.evaluate((all: readonly VisualRequest[]) => {
		const { visuals } = globalThis as unknown as { visuals: { drawVisual: typeof drawVisual } };
		return all.map((each) => visuals.drawVisual(each, { palette: "screen", width: 680 }).svg);
	}, requests);
	for (const [index, [name, request]] of GALLERY_ENTRIES.entries())
		assert.equal(drawn[index], drawVisual(request, { palette: "screen", width: 680 }).svg, name);
});

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { type Document, everyBlock } from "#document";
import { copyOfExample } from "../examples/example-copy.ts";
import { exitOf, firstResult, started } from "./command.ts";
import { keepFirstOfEach } from "./first-of-each.ts";
import { readPdf } from "./read-pdf.ts";

const CHROMIUM = "/usr/bin/chromium";
const skip = existsSync(CHROMIUM) ? false : "chromium is not on this machine";
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"].concat([
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
]);
const WIDTHS = [1280, 390, 320] as const;
const A4_POINTS = { width: 595.28, height: 841.89 } as const;
const MOST_TABS = 200;
/** A busy machine may take a minute for what takes a second. */
const PATIENCE_MS = 120_000;

let address = "";
let server: ReturnType<typeof started> | undefined;
let browser: Browser | undefined;

before(async () => {
	if (skip) return;
	server = started(["serve", copyOfExample().folder, "--port", "0"]);
	address = /http:\/\/localhost:\d+/.exec(await firstResult(server))?.[0] ?? "";
	browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
});

after(async () => {
	await browser?.close();
	server?.kill("SIGTERM");
	if (server) assert.equal(await exitOf(server), 0);
});

/** The served edition as a reader opens it; nothing may be asked of any other machine. */
async function opened(options: BrowserContextOptions): Promise<Page> {
	assert.ok(browser);
	const page = await (await browser.newContext(options)).newPage();
	page.setDefaultTimeout(PATIENCE_MS);
	page.on("pageerror", (fault) => assert.fail(fault.message));
	page.on("request", (request) =>
		assert.ok(/^data:/.test(request.url()) || request.url().startsWith(address)),
	);
	await page.goto(address);
	return page;
}

function sized(width: number): BrowserContextOptions {
	return { viewport: { width, height: 900 } };
}

for (const width of WIDTHS)
	test(`at ${width} px the edition has its title, its contents lead on, and it never scrolls sideways`, {
		skip,
	}, async () => {
		const page = await opened(sized(width));
		assert.equal(await page.title(), "Strategic Assessment 2017/18, Safer Maidstone Partnership");
		assert.equal(await page.locator("h1").count(), 1);
		const dangling = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
				.map((link) => decodeURIComponent(link.hash.slice(1)))
				.filter((id) => !document.getElementById(id)),
		);
		assert.deepEqual(dangling, []);
		const link = page.locator(".contents a", { hasText: "Road safety" });
		const target = ((await link.getAttribute("href")) ?? "").slice(1);
		await link.click();
		const top = await page.locator(`[id="${target}"]`).evaluate((each) => each.getBoundingClientRect().top);
		assert.ok(top >= 0 && top < 450, `the section stands at ${top} px`);
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
		await page.context().close();
	});

for (const [width, colorScheme] of [
	[1280, "light"],
	[390, "dark"],
] as const)
	test(`axe finds no violation at ${width} px, ${colorScheme}`, { skip }, async () => {
		const page = await opened({ ...sized(width), colorScheme });
		await keepFirstOfEach(page);
		const { violations, passes } = await new AxeBuilder({ page })
			.options({ resultTypes: ["violations"] })
			.analyze();
		assert.deepEqual(
			violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
			[],
		);
		assert.ok(passes.length > 20);
		await page.context().close();
	});

test("by keyboard alone a reader comes to a figure and learns its file and row", { skip }, async () => {
	const page = await opened(sized(1280));
	const isFigure = () => page.evaluate(() => document.activeElement?.matches("main a.figure") ?? false);
	await page.keyboard.press("Tab");
	assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
	await page.keyboard.press("Enter");
	for (let tab = 0; tab < MOST_TABS && !(await isFigure()); tab += 1) await page.keyboard.press("Tab");
	assert.equal(await page.evaluate(() => document.activeElement?.textContent), "from 9,189 to 10,271");
	const card = page.locator("#card");
	assert.match(
		(await card.textContent()) ?? "",
		/from 9,189 to 10,271[\s\S]*Kent Community Safety Unit[\s\S]*kent-csu-recorded-crime\.csv, rows? \d+/,
	);
	await page.keyboard.press("Enter");
	await page.keyboard.press("Escape");
	assert.equal(await card.isVisible(), false);
	assert.equal(await isFigure(), true);
	await page.context().close();
});

test("every chart has a title, a description and its data, and says if it is illustrative", {
	skip,
}, async () => {
	const page = await opened(sized(1280));
	const charts = await page.locator("figure.visual").evaluateAll((all) =>
		all.map((each) => ({
			message: each.querySelector(".message")?.textContent ?? "",
			pictures: [...each.querySelectorAll("svg")].map((svg) => ({
				role: svg.getAttribute("role"),
				title: svg.querySelector("title")?.textContent?.length ?? 0,
				description: svg.querySelector("desc")?.textContent?.length ?? 0,
			})),
			rows: each.querySelectorAll("details table tbody tr").length,
			tag: each.querySelector(".tag")?.textContent ?? "",
			foot: each.querySelector(".foot")?.textContent ?? "",
		})),
	);
	const { blocks } = (await (await fetch(`${address}/document.json`)).json()) as Pick<Document, "blocks">;
	const requests = [...everyBlock(blocks)].flatMap((block) =>
		block.kind === "visual" ? [block.request] : [],
	);
	assert.ok(requests.length >= 16);
	assert.equal(charts.length, requests.length);
	for (const { message, pictures, rows, tag, foot } of charts) {
		assert.ok(message.length > 10 && rows > 2, message);
		assert.equal(pictures.length, 2, message);
		for (const { role, title, description } of pictures)
			assert.ok(role === "img" && title > 10 && description > 40, message);
		assert.equal(/illustrative/i.test(foot), tag !== "", message);
	}
	assert.deepEqual(
		charts.map(({ tag }) => /illustrative/i.test(tag)),
		requests.map(({ words }) => words.illustrative),
	);
	await page.context().close();
});

test("printed from the browser nothing is cut off", { skip }, async () => {
	const page = await opened(sized(1280));
	const captions = await page.locator("main table:visible caption").allTextContents();
	const printed = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
	assert.ok(printed.pages.length > 20);
	for (const { width, height, pieces } of printed.pages) {
		assert.ok(Math.abs(width - A4_POINTS.width) < 1 && Math.abs(height - A4_POINTS.height) < 1);
		for (const { text, left, right, baseline } of pieces)
			assert.ok(
				left >= 0 && right <= width && baseline >= 0 && baseline <= height,
				`“${text}” stands at ${left} to ${right}, ${baseline}`,
			);
	}
	const words = printed.pages.map(({ pieces }) => pieces.map((each) => each.text).join("")).join(" ");
	const packed = words.replaceAll(/\s/g, "");
	assert.ok(captions.length > 15);
	for (const caption of captions) assert.ok(packed.includes(caption.replaceAll(/\s/g, "")), caption);
	await page.context().close();
});

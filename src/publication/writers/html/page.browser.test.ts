import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { ASSESSMENT } from "../fixtures/assessment.ts";
import { FONTS } from "../fixtures/fonts.ts";
import { writeHtml } from "./write-html.ts";

const CHROMIUM = "/usr/bin/chromium";
const skip = existsSync(CHROMIUM) ? false : "chromium is not on this machine";
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"].concat([
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
]);

const html = writeHtml(ASSESSMENT, { fonts: FONTS });
let browser: Browser;

before(async () => {
	if (!skip) browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
});
after(() => browser?.close());

async function opened(options: BrowserContextOptions, content = html): Promise<Page> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	page.on("pageerror", (fault) => assert.fail(fault.message));
	page.on("request", ({ url }) => assert.match(url(), /^(?:about|data):/));
	await page.setContent(content);
	return page;
}

const LOOKS = [
	{ width: 320, colorScheme: "dark" },
	{ width: 1280, colorScheme: "light" },
] as const;

for (const { width, colorScheme } of LOOKS)
	test(`axe has nothing against the page at ${width} px, ${colorScheme}`, { skip }, async () => {
		const page = await opened({ colorScheme, viewport: { width, height: 900 } });
		await page
			.locator("details")
			.first()
			.evaluate((details) => details.setAttribute("open", ""));
		await page.locator("main p a.figure").first().click();
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

test("the page never scrolls sideways", { skip }, async () => {
	const page = await opened({ viewport: { width: 1280, height: 900 } });
	for (const width of [320, 390, 640, 900, 1024, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `at ${width} px`);
	}
	await page.context().close();
});

test("a title of several years, as a county's summary has, wraps on a phone", { skip }, async () => {
	const year = "2017/18, 2025/26, 2026/27 and 2027/28";
	const county = { ...ASSESSMENT, cover: { ...ASSESSMENT.cover, year } };
	const page = await opened({ viewport: { width: 390, height: 800 } }, writeHtml(county, { fonts: FONTS }));
	assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
	await page.context().close();
});

test("lines of text hold no more than 75 characters", { skip }, async () => {
	const page = await opened({ viewport: { width: 1280, height: 900 } });
	const most = await page.evaluate(() => {
		const paragraph = document.querySelector("main > h3 + p") as HTMLElement;
		paragraph.textContent = "The police recorded more offences of violence than in the year before. ".repeat(
			12,
		);
		const lines =
			paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight);
		return (paragraph.textContent.length - 71 / 2) / (lines - 0.5);
	});
	assert.ok(most >= 58 && most <= 75, `${most} characters`);
	await page.context().close();
});

test("a figure shows where it comes from, by touch, and Escape closes it", { skip }, async () => {
	const page = await opened({ viewport: { width: 390, height: 800 } });
	const figure = page.locator("main > p a.figure").first();
	const card = page.locator("#card");
	await figure.click();
	assert.match((await card.textContent()) ?? "", /3,482[\s\S]*Northbrook Police[\s\S]*row 3/);
	await page.keyboard.press("Escape");
	assert.equal(await card.isVisible(), false);
	await page.context().close();
});

test("by keyboard the figures of a block are one stop: arrows lead on, Enter opens, Escape goes back", {
	skip,
}, async () => {
	const page = await opened({ viewport: { width: 1280, height: 800 } });
	const stops = await page.locator('main table a.figure[tabindex="0"]').count();
	const tables = await page.locator("main table:has(a.figure)").count();
	assert.equal(stops, tables);
	const first = page.locator("main table a.figure").first();
	await first.focus();
	await page.keyboard.press("ArrowRight");
	const now = () => page.evaluate(() => document.activeElement?.textContent);
	assert.equal(await now(), "+11.8%");
	assert.equal(await page.locator("#card-value").textContent(), "+11.8%");
	await page.keyboard.press("Enter");
	assert.equal(await page.evaluate(() => document.activeElement?.id), "card");
	await page.keyboard.press("Escape");
	assert.equal(await now(), "+11.8%");
	assert.equal(await page.locator("#card").isVisible(), false);
	await page.context().close();
});

test("without script a figure leads to its entry, and the entry back", { skip }, async () => {
	const page = await opened({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
	const figure = page.locator("main > p a.figure").first();
	const target = (await figure.getAttribute("href")) ?? "";
	const entry = page.locator(`[id="${target.slice(1)}"]`);
	assert.match((await entry.textContent()) ?? "", /Northbrook Police/);
	const back = (await entry.locator("a.back").getAttribute("href")) ?? "";
	assert.equal(await page.locator(`[id="${back.slice(1)}"]`).textContent(), "3,482");
	await page.context().close();
});

test("on a phone a wide table scrolls within itself and keeps its first column", { skip }, async () => {
	const page = await opened({ viewport: { width: 390, height: 800 } });
	const region = page.locator(".table .scroll", { hasText: "Rank of 12" }).first();
	assert.equal(await region.getAttribute("tabindex"), "0");
	const before = await region.locator("tbody th").first().boundingBox();
	await region.evaluate((each) => {
		each.scrollLeft = 100;
	});
	const after = await region.locator("tbody th").first().boundingBox();
	assert.equal(after?.x, before?.x);
	await page.context().close();
});

test("a table is sorted by a column, back again by the third press, and totals stay at the end", {
	skip,
}, async () => {
	const page = await opened({ viewport: { width: 1280, height: 800 } });
	const table = page.locator("main table.sortable", { hasText: "Rank of 12" }).first();
	const names = () => table.locator("tbody th").allTextContents();
	const before = await names();
	const rank = table.getByRole("button", { name: "Rank of 12" });
	await rank.click();
	assert.deepEqual(await names(), ["Carrow Vale", "Northbrook", "Amberley", "Thornwick", "Brookshire"]);
	assert.equal(await table.locator('th[aria-sort="descending"]').textContent(), "Rank of 12");
	await rank.press("Enter");
	assert.deepEqual(await names(), ["Thornwick", "Amberley", "Northbrook", "Carrow Vale", "Brookshire"]);
	await rank.press("Enter");
	assert.deepEqual(await names(), before);
	await page.context().close();
});

test("columns under a group are sorted by their own cells, and the arrow keys lead from heading to heading", {
	skip,
}, async () => {
	const page = await opened({ viewport: { width: 1280, height: 800 } });
	const table = page.locator("main table.sortable", { hasText: "Rank of 12" }).first();
	await table.locator("thead button").first().focus();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowRight");
	const focused = await page.evaluate(() => document.activeElement?.textContent);
	await page.keyboard.press("Enter");
	const sorted = await table.locator("th[aria-sort]").textContent();
	assert.equal(sorted, focused);
	await page.context().close();
});

test("rows in a tree cannot be put out of their order", { skip }, async () => {
	const page = await opened({ viewport: { width: 1280, height: 800 } });
	assert.equal(await page.locator("main table:has([data-depth]) button.sort").count(), 0);
	assert.ok((await page.locator("main table:has([data-depth])").count()) > 0);
	await page.context().close();
});

test("every table can be taken away as CSV, as it is seen", { skip }, async () => {
	const page = await opened({ viewport: { width: 1280, height: 800 } });
	const region = page.locator("main .table", { hasText: "Rank of 12" }).first();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		region.getByRole("button", { name: /Download this table/ }).click(),
	]);
	const text = readFileSync(await download.path(), "utf8");
	const [heading, first] = text.replace("\ufeff", "").split("\r\n");
	assert.equal(
		heading,
		'"District","Crimes: Year to Oct 2015","Crimes: Year to Oct 2016","Rate per 1,000: Year to Oct 2015","Rate per 1,000: Year to Oct 2016","Rank of 12"',
	);
	assert.match(first ?? "", /^"Amberley","8,311","8,420"/);
	assert.match(download.suggestedFilename(), /^table-.*\.csv$/);
	await page.context().close();
});

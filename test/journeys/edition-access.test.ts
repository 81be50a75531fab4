import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { builtExample, EXAMPLES, type Example, type Kind } from "../examples/built-example.ts";

// The pages of both examples, in every edition and as a briefing, as people with a phone, by night, with a screen reader
// or without a mouse meet them.

const CHROMIUM = "/usr/bin/chromium";
const skip = existsSync(CHROMIUM) ? false : "chromium is not on this machine";
const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"].concat([
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
]);
const KINDS: readonly Kind[] = ["restricted", "public", "briefing"];
const WIDTHS = [320, 1280] as const;
/** What can differ between day and night; everything else is judged by day. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
/** A busy machine may take a minute for what takes a second. */
const PATIENCE_MS = 120_000;

let browser: Browser | undefined;

before(async () => {
	if (!skip) browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
});
after(() => browser?.close());

async function opened(example: Example, kind: Kind, width: number): Promise<Page> {
	assert.ok(browser);
	const built = await builtExample(example, kind);
	const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
	page.setDefaultTimeout(PATIENCE_MS);
	page.on("pageerror", (fault) => assert.fail(fault.message));
	const name = kind === "briefing" ? "briefing.html" : "assessment.html";
	await page.setContent(new TextDecoder().decode(built.file(name)), { timeout: PATIENCE_MS });
	return page;
}

for (const example of EXAMPLES)
	for (const kind of KINDS)
		for (const width of WIDTHS)
			test(`${example}, ${kind}: axe finds no violation at ${width} px, by day and by night`, {
				skip,
			}, async () => {
				const page = await opened(example, kind, width);
				await shorten(page);
				for (const [colorScheme, passed, options] of [
					["light", 20, {}],
					["dark", 1, { runOnly: OF_COLOUR }],
				] as const) {
					await page.emulateMedia({ colorScheme });
					const { violations, passes } = await new AxeBuilder({ page })
						.options({ resultTypes: ["violations"], ...options })
						.analyze();
					assert.deepEqual(
						violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html}`),
						[],
					);
					assert.ok(passes.length >= passed);
				}
				await page.context().close();
			});

for (const example of EXAMPLES)
	test(`${example}: by keyboard alone everything that acts or scrolls is reached, and is seen when it is`, {
		skip,
	}, async () => {
		const page = await opened(example, "restricted", 320);
		const { stops, others } = await keyboardPlan(page);
		assert.ok(stops.length > 100, `${stops.length} stops`);
		assert.deepEqual(others, [], "reached neither by Tab nor by the arrow keys");
		const reached: (string | null)[] = [];
		await page.evaluate(() => document.body.focus());
		for (const _ of stops) {
			await page.keyboard.press("Tab");
			reached.push(await focusedStop(page));
		}
		assert.deepEqual(reached, stops);
		await page.context().close();
	});

/** Rows and entries of one make that are kept of each table and group. */
const KEPT = 6;

/**
 * Opens the first of what is folded, so that it is judged too, and takes away what is made as its neighbours are: further
 * groups and entries of the register, and rows in the middle of tables. axe walks a thousand nodes in seconds, and a page has
 * seventy thousand.
 */
function shorten(page: Page): Promise<void> {
	return page.evaluate((kept) => {
		const groups = [...document.querySelectorAll("details.source")];
		for (const group of groups.slice(3)) group.remove();
		for (const rows of document.querySelectorAll("tbody, details.source > ol"))
			for (const row of [...rows.children].slice(kept, -2)) row.remove();
		for (const folded of [groups[0], document.querySelector("main > figure details")])
			folded?.setAttribute("open", "");
	}, KEPT);
}

/**
 * Numbers everything that Tab should stop at, in the order of the page, and names what acts or scrolls but is neither a stop
 * nor in a group whose stop leads to it by the arrow keys.
 */
function keyboardPlan(page: Page): Promise<{ stops: string[]; others: string[] }> {
	return page.evaluate(() => {
		const shown = (each: Element) => each.checkVisibility({ visibilityProperty: true });
		const acts = [...document.querySelectorAll<HTMLElement>("a[href], button, summary, [tabindex]")].filter(
			shown,
		);
		const stops = acts.filter(({ tabIndex }) => tabIndex >= 0);
		for (const [index, stop] of stops.entries()) stop.dataset.stop = `${index} ${stop.tagName}`;
		const led = (each: HTMLElement) =>
			each.matches("a.figure, button.sort") &&
			stops.some((stop) => stop !== each && stop.parentElement?.closest("table,ul,ol,dl,p")?.contains(each));
		const idle = acts.filter((each) => each.tabIndex < 0 && !led(each) && !each.matches("main, .card"));
		const scrolling = [...document.querySelectorAll<HTMLElement>("main *")].filter(
			(each) =>
				each.scrollWidth > each.clientWidth + 1 &&
				getComputedStyle(each).overflowX === "auto" &&
				each.tabIndex < 0 &&
				shown(each),
		);
		const others = [...idle, ...scrolling].map((each) => each.outerHTML.slice(0, 120));
		return { stops: stops.map((stop) => stop.dataset.stop ?? ""), others };
	});
}

/** The stop that has the focus, if it is on the screen and drawn as focused. */
function focusedStop(page: Page): Promise<string | null> {
	return page.evaluate(() => {
		const focused = document.activeElement as HTMLElement | null;
		if (!focused?.dataset.stop) return null;
		const { bottom, top } = focused.getBoundingClientRect();
		const { boxShadow, outlineStyle, outlineWidth } = getComputedStyle(focused);
		const marked = boxShadow !== "none" || (outlineStyle !== "none" && outlineWidth !== "0px");
		return bottom > 0 && top < innerHeight && marked
			? focused.dataset.stop
			: `${focused.dataset.stop}, not seen`;
	});
}

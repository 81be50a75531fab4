import type { Page } from "playwright-core";

const ROWS_KEPT = 6;

/**
 * Takes away the rows of tables and the entries of the register that look like those before them. A page of an assessment
 * has tens of thousands of elements, and to judge the contrast of each takes minutes; of each kind some stay.
 */
export function keepFirstOfEach(page: Page): Promise<void> {
	return page.evaluate((kept) => {
		const lists = document.querySelectorAll("main tbody, #figure-sources ol, #figure-sources ul");
		for (const list of lists)
			for (const [index, entry] of [...list.children].entries())
				if (index >= kept && !entry.matches(".total, .own-area, .parent")) entry.remove();
		for (const [index, source] of [...document.querySelectorAll("details.source")].entries())
			if (index >= kept) source.remove();
	}, ROWS_KEPT);
}

import { atRow } from "./at-sentence.ts";
import type { Check } from "./check.ts";

const WINDOW_OF_MONTHS = /(?:(\d+|[a-z]+)\s+)?\b(months?|weeks?|years?)\s+(before|after|prior)\b/gi;

/** Headings of a table that name a window without its length beside one that gives it. */
export const tableHeader: Check = {
	name: "table-header",
	title: "Headings of tables",
	*run({ tables }) {
		for (const { table } of tables) {
			const windows = [...table.header.matchAll(WINDOW_OF_MONTHS)].map(
				([text, length = "", unit = "", way = ""]) => ({ text, length, unit, way: way.toLowerCase() }),
			);
			const bare = windows.find((window) => !/^(?:\d+|one|two|three|six|twelve)$/i.test(window.length));
			const measured = windows.find((window) => /^\d+$/.test(window.length) && window.way !== bare?.way);
			const [first] = table.rows;
			if (!bare || !measured || !first) continue;
			yield {
				...atRow(first),
				sentence: table.header,
				severity: "doubtful",
				certainty: "likely",
				says: `${bare.unit} ${bare.way}`,
				computed: `the other column says “${measured.text.trim()}”; the length is missing here`,
				instead: `${measured.length} ${bare.unit} ${bare.way}`,
			};
		}
	},
};

import { addMonths, describeMonth, describePeriod, type Language, type Period } from "#vocabulary";
import type { ComparisonKind } from "../windows.ts";

/** How windows stand in a sentence. */
export type WindowWords = {
	/** “in the year to October 2016” */
	readonly within: (window: Period) => string;
	/** “compared with the year before” */
	readonly comparedWith: (kind: ComparisonKind, against: Period) => string;
};

/** The words of windows. A language is one entry. */
export const WINDOW_WORDS: Readonly<Record<Language, WindowWords>> = {
	en: {
		within: (window) => {
			const words = describePeriod(window, "en");
			if (window.kind === "rolling year")
				return `in the year to ${describeMonth(addMonths(window.to, -1), "en")}`;
			if (window.kind === "snapshot") return `on ${words}`;
			return words.includes(" to ") ? `from ${words}` : `in ${words}`;
		},
		comparedWith: (kind, against) => {
			if (kind === "rolling year") return "compared with the year before";
			if (kind === "same months last year") return "compared with the same time a year before";
			return `compared with ${describePeriod(against, "en")}`;
		},
	},
	cy: {
		within: (window) => {
			if (window.kind === "rolling year")
				return `yn y flwyddyn hyd at ${describeMonth(addMonths(window.to, -1), "cy")}`;
			return `(${describePeriod(window, "cy")})`;
		},
		comparedWith: (kind, against) => {
			if (kind === "rolling year") return "o’i gymharu â’r flwyddyn flaenorol";
			if (kind === "same months last year") return "o’i gymharu â’r un cyfnod flwyddyn ynghynt";
			return `o’i gymharu â ${describePeriod(against, "cy")}`;
		},
	},
};

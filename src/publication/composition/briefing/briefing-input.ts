import { evidenceBook, sumsOfMonths } from "#analysis/findings";
import type { Briefing, BriefingPart, DocumentPart } from "#assessment/settings";
import { describePeriod, type Period, yearEarlier } from "#vocabulary";
import type { CompositionInput, Prose } from "../composition-input.ts";

/** The name of the window that a briefing is about. */
export const BRIEFING_WINDOW = "quarter";

/**
 * An assessment as the briefing of one stretch of months: the same evidence, measures and areas, with the stretch held
 * against the same months of the year before as its first window, and the parts that `briefing.yaml` names. Where only
 * months are held, the stretch is their sum.
 *
 * @param period whole months, usually a quarter
 * @param prose the files of prose that the briefing names, by name
 */
export function briefingInput(
	input: CompositionInput,
	briefing: Briefing,
	period: Period,
	prose: ReadonlyMap<string, Prose>,
): CompositionInput {
	const against = yearEarlier(period);
	const { settings, context } = input;
	const { observations, measures, areas } = context.book;
	const sums = sumsOfMonths(observations, measures, [period, against]);
	const generated = new Map<string, Prose>();
	const parts = briefing.parts.map((part, index) => documentPart(part, index, generated));
	return {
		...input,
		settings: {
			...settings,
			title: briefing.title,
			year: describePeriod(period, settings.language),
			// What was approved is the assessment; a briefing is made again for every stretch of months.
			state: "draft",
			notes: [...briefing.notes],
			windows: new Map([[BRIEFING_WINDOW, { period, against }], ...settings.windows]),
			checks: [],
			parts,
		},
		prose: new Map([...input.prose, ...prose, ...generated]),
		context: {
			...context,
			book: evidenceBook({ observations: [...observations, ...sums], measures, areas, breaks: input.breaks }),
		},
	};
}

/** A part of the document; what is generated becomes prose with tags, as an analyst would write it. */
function documentPart(part: BriefingPart, index: number, generated: Map<string, Prose>): DocumentPart {
	if (part.kind === "prose") return part;
	if (part.kind === "appendix") return part;
	const file = `part ${index + 1} of briefing.yaml`;
	generated.set(file, {
		front: { numbered: true, marking: "OFFICIAL" },
		body: proseOf(part),
		bodyLine: 1,
	});
	return { kind: "prose", file };
}

type GeneratedPart = Exclude<BriefingPart, { kind: "prose" | "appendix" }>;

function proseOf(part: GeneratedPart): string {
	switch (part.kind) {
		case "headlines":
			return `# ${part.title ?? "At a glance"}\n\n{% headlines limit=${part.limit} illustrative=${part.illustrative} window="${BRIEFING_WINDOW}" /%}\n`;
		case "changes":
			return `# ${part.title}\n\n{% table "change" measures=${listed(part.measures)} /%}\n`;
		case "charts": {
			const charts = part.measures.map((measure) => `{% chart "control" measure="${measure}" /%}`);
			return `# ${part.title}\n\n${charts.join("\n\n")}\n`;
		}
		case "emerging":
			return `# ${part.title}\n\n{% emerging /%}\n`;
	}
}

function listed(measures: readonly string[]): string {
	return `[${measures.map((measure) => `"${measure}"`).join(", ")}]`;
}

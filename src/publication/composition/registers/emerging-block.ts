import { sayFinding } from "#analysis/findings";
import { type Figure, type Inline, text } from "#document";
import { done } from "#vocabulary";
import type { TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { type EmergingTheme, emergingThemes } from "../news/emerging-themes.ts";

const NONE =
	"No measure outside the priorities shows a signal of concern in its latest month, or a rise beyond chance.";

const OPENING =
	"These measures show a signal of concern in their latest month or a rise beyond chance, and no priority or cross-cutting theme rests on them. They are proposals, made by rule; whether one becomes a theme is for the partnership to decide.";

const REASONS: Readonly<Record<EmergingTheme["because"][number], string>> = {
	"signal of concern": "signal of concern",
	"tested rise": "rise beyond chance",
};

/** Themes proposed from signals, each with the finding behind it. */
export const answerEmerging: TagAnswer = (request, id, { input, marking }) => {
	const make = generator(request.tag, marking, id);
	const themes = emergingThemes(input);
	if (themes.length === 0) return done({ blocks: [make.paragraph(NONE)], figures: [] });
	const items = themes.map((theme) => entryOf(theme, input.settings.language));
	return done({
		blocks: [make.paragraph(OPENING), make.list(items.map(({ content }) => content))],
		figures: items.flatMap(({ figures }) => figures),
		methods: themes.some(({ because }) => because.includes("signal of concern")) ? ["control-chart"] : [],
	});
};

function entryOf(
	theme: EmergingTheme,
	language: "en" | "cy",
): { content: Inline[]; figures: readonly Figure[] } {
	const { finding, beside } = theme.finding;
	const signal = beside.signal && theme.because.includes("signal of concern") ? beside.signal : undefined;
	const content: Inline[] = [
		{
			kind: "strong",
			content: [text(`${theme.title} (${theme.because.map((each) => REASONS[each]).join(", ")})`)],
		},
		text(": "),
		...sayFinding(finding, language),
		...(signal ? [text(" "), ...sayFinding(signal, language)] : []),
	];
	const printed = new Set(content.flatMap((part) => (part.kind === "figure" ? [part.figure] : [])));
	return { content, figures: finding.figures.filter((each) => printed.has(each.id)) };
}

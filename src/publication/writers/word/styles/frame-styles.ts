import type { CalloutTone } from "#document";
import { TINT, toneColour } from "../colours.ts";
import { millimetres } from "../page-frame.ts";
import { CALLOUT_INDENT, type Look, spacing } from "./look.ts";

/** The style of the label of a callout, and of its paragraphs, by what stands in them. */
export const FRAME_STYLES = {
	recommendation: "CalloutRecommendation",
	caution: "CalloutCaution",
	"as printed": "CalloutAsPrinted",
	gap: "CalloutGap",
	note: "CalloutNote",
	"case study": "CaseStudy",
} as const satisfies Readonly<Record<CalloutTone | "case study", string>>;

/** The style of the label over a callout or case study, from that of its paragraphs. */
export function labelStyle(frame: string): string {
	return `${frame}Label`;
}

/** A paragraph of a callout has a bar at its left in the colour of its tone; one of a case study stands on a tint. */
function frameLook(tone: CalloutTone | "case study"): Look {
	const indent = { left: CALLOUT_INDENT, right: millimetres(22) };
	const paragraph = { ...spacing({ after: 6, line: 1.25 }), indent, keepLines: true };
	if (tone === "case study") {
		const edge = { style: "single", size: 4, space: 8, color: TINT } as const;
		const border = { top: edge, right: edge, bottom: edge, left: edge };
		return {
			name: "Case Study",
			paragraph: { ...paragraph, border, shading: { type: "clear", color: "auto", fill: TINT } },
		};
	}
	const bar = { style: "single", size: 20, space: 9, color: toneColour(tone) } as const;
	const name = `Callout ${tone.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`;
	return { name, paragraph: { ...paragraph, border: { left: bar } } };
}

/** The styles of callouts and case studies, each with that of its label. */
export function frameStyles(): Readonly<Record<string, Look>> {
	return Object.fromEntries(
		Object.entries(FRAME_STYLES).flatMap(([tone, id]) => {
			const look = frameLook(tone as keyof typeof FRAME_STYLES);
			const label: Look = {
				name: `${look.name} Label`,
				basedOn: id,
				next: id,
				run: { bold: true },
				paragraph: { ...spacing({ before: 10, after: 4, line: 1.25 }), keepNext: true },
			};
			return [
				[id, look],
				[labelStyle(id), label],
			];
		}),
	);
}

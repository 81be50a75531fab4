import { DECISIONS, reasonKinds } from "#assessment/priorities";
import type { ThemeFront } from "#assessment/themes";
import { type Block, type Inline, text } from "#document";
import { done, type Location, type Problem, refused } from "#vocabulary";
import type { TagAnswer } from "../desk.ts";
import { generator } from "../generated.ts";
import { capitalised } from "./register-cells.ts";
import { evidenceWords } from "./theme-evidence-words.ts";

/** The recommendation of a theme made from what its head says, where its prose leaves the box empty. */
export const answerRecommendation: TagAnswer = (request, id, desk) => {
	const theme = desk.input.prose.get(request.at.file)?.front.theme;
	if (!theme) return refused(noTheme(request.at));
	const make = generator(request.tag, desk.marking, id);
	const evidence = evidenceWords(theme.evidence, request.at, desk);
	const body: Block[] = [
		make.paragraph(decided(theme)),
		...(evidence.length === 0
			? [make.paragraph("No evidence is named for this.")]
			: [make.paragraph("This rests on:"), make.list(evidence.map(({ content }) => content))]),
	];
	const box: Block = {
		id,
		marking: desk.marking,
		provenance: { kind: "generated", by: request.tag },
		kind: "callout",
		tone: "recommendation",
		body,
	};
	return done({ blocks: [box], figures: evidence.flatMap(({ figures }) => figures) });
};

function decided({ recommendation, reason }: ThemeFront): Inline[] {
	const words = /[.!?]$/.test(reason.words) ? reason.words : `${reason.words}.`;
	return [
		{ kind: "strong", content: [text(`${DECISIONS[recommendation]}.`)] },
		text(` ${capitalised(words)} ${reason.kinds.length > 1 ? "Reasons" : "Reason"}: ${reasonKinds(reason)}.`),
	];
}

function noTheme(at: Location): Problem {
	return {
		code: "recommendation-empty",
		stops: "document",
		at,
		says: "This recommendation says nothing, and its file is no theme that could say it.",
		next: "Write the recommendation between {% recommendation %} and {% /recommendation %}, or give the file the head of a theme.",
	};
}

import { type LocatedValue, listInWords, type Problem, placeOf } from "#vocabulary";
import { SECTIONS, type Section } from "./model.ts";
import type { WrittenModel } from "./model-schema.ts";

/** What is wrong with a model whose form is right: criteria that are missing, stand twice or weigh nothing, and anchors. */
export function modelFaults(model: WrittenModel, located: LocatedValue): Problem[] {
	const upsideDown = model.scale.most <= model.scale.least;
	if (upsideDown) return [scaleUpsideDown(model, located)];
	return [
		...criteriaTwice(model, located),
		...neededSections(model).flatMap((section) => sectionFaults(section, model, located)),
		...model.criteria.flatMap((_, index) => anchorFaults(model, index, located)),
	];
}

function neededSections({ formula }: WrittenModel): Section[] {
	return formula === "harm alone" ? ["harm"] : ["harm", "likelihood"];
}

function scaleUpsideDown({ scale }: WrittenModel, located: LocatedValue): Problem {
	return {
		code: "model-scale-empty",
		stops: "document",
		at: placeOf(located, ["scale"]),
		says: "The scale of the model does not rise.",
		found: `least ${scale.least}, most ${scale.most}`,
		wanted: "a most above the least, such as 0 and 4",
		next: "Correct the scale.",
	};
}

function criteriaTwice({ criteria }: WrittenModel, located: LocatedValue): Problem[] {
	return criteria.flatMap(({ id }, index) =>
		criteria.findIndex((each) => each.id === id) === index
			? []
			: [
					{
						code: "criterion-twice",
						stops: "document",
						at: placeOf(located, ["criteria", index, "id"]),
						says: `The criterion “${id}” stands twice.`,
						next: "Give each criterion an id of its own.",
					},
				],
	);
}

function sectionFaults(
	section: Section,
	{ criteria, formula }: WrittenModel,
	located: LocatedValue,
): Problem[] {
	const held = criteria.flatMap((each, index) => (each.section === section ? [{ ...each, index }] : []));
	const [first] = held;
	if (!first)
		return [
			{
				code: "model-criterion-missing",
				stops: "document",
				at: placeOf(located, ["criteria"]),
				says: `The model has no criterion of ${SECTIONS[section].toLowerCase()}, which its formula “${formula}” needs.`,
				next: `Add a criterion with “section: ${section}”, or choose another formula.`,
			},
		];
	if (held.some(({ weight }) => weight > 0)) return [];
	return [
		{
			code: "model-weights-nought",
			stops: "document",
			at: placeOf(located, ["criteria", first.index, "weight"]),
			says: `Every criterion of ${SECTIONS[section].toLowerCase()} has a weight of nought, so that nothing would be counted.`,
			next: "Give at least one of them a weight above nought.",
		},
	];
}

function anchorFaults({ criteria, scale }: WrittenModel, index: number, located: LocatedValue): Problem[] {
	const { title = "", anchors = {} } = criteria[index] ?? {};
	const wanted = Array.from({ length: scale.most - scale.least + 1 }, (_, step) =>
		String(scale.least + step),
	);
	const missing = wanted.filter((score) => !(score in anchors));
	const outside = Object.keys(anchors).filter((score) => !wanted.includes(score));
	const at = placeOf(located, ["criteria", index, "anchors"]);
	return [
		...missing.slice(0, 1).map(
			(): Problem => ({
				code: "anchor-missing",
				stops: "document",
				at,
				says: `“${title}” does not say what a score of ${listInWords(missing)} means.`,
				wanted: `words for each score from ${scale.least} to ${scale.most}`,
				next: "Write what the score means, so that two scorers mean the same by it.",
			}),
		),
		...outside.map(
			(score): Problem => ({
				code: "anchor-out-of-scale",
				stops: "document",
				at: placeOf(located, ["criteria", index, "anchors", score]),
				says: `“${title}” has words for a score of ${score}, which is not on the scale.`,
				wanted: `scores from ${scale.least} to ${scale.most}`,
				next: "Take it out, or widen the scale of the model.",
			}),
		),
	];
}

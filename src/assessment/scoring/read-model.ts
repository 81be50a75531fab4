import {
	done,
	type LocatedValue,
	type Location,
	nearest,
	type Outcome,
	type Problem,
	partOf,
	placeOf,
	readWithSchema,
	refused,
} from "#vocabulary";
import type { ScoringModel } from "./model.ts";
import { modelFaults } from "./model-faults.ts";
import { MODEL_ENTRIES, modelSchema, useSchema, type WrittenModel } from "./model-schema.ts";

/**
 * Reads `scoring/model.yaml`: a model written out, or `use:` with the id of one that ships with the program. A model
 * without a criterion that its formula needs, or whose weights are nought everywhere, is refused.
 *
 * @param shipped the models that ship with the program
 */
export function readScoringModel(
	located: LocatedValue,
	shipped: readonly ScoringModel[],
): Outcome<ScoringModel> {
	if (partOf(located, "use")) return usedModel(located, shipped);
	const written = readWithSchema(located, modelSchema, MODEL_ENTRIES);
	if (!written.ok) return written;
	const faults = modelFaults(written.value, located);
	return faults.length > 0 ? refused(...faults) : done(modelOf(written.value, located.at));
}

function usedModel(located: LocatedValue, shipped: readonly ScoringModel[]): Outcome<ScoringModel> {
	const written = readWithSchema(located, useSchema, MODEL_ENTRIES);
	if (!written.ok) return written;
	const model = shipped.find(({ id }) => id === written.value.use);
	return model ? done(model) : refused(unknownModel(written.value.use, located, shipped));
}

function modelOf(written: WrittenModel, at: Location): ScoringModel {
	const { unstated, ...confidence } = written.confidence;
	return {
		...written,
		criteria: written.criteria.map(({ short, suggest, anchors, ...each }) => ({
			...each,
			short: short ?? each.title,
			anchors: Object.entries(anchors).map(([score, words]) => ({ score: Number(score), words })),
			...(suggest === undefined ? {} : { suggest }),
		})),
		bands: highestFirst(written.bands),
		grades: highestFirst(written.grades ?? []),
		confidence,
		unstated,
		at,
	};
}

function highestFirst<Each extends { readonly from: number }>(bands: readonly Each[]): Each[] {
	return bands.toSorted((left, right) => right.from - left.from);
}

function unknownModel(id: string, located: LocatedValue, shipped: readonly ScoringModel[]): Problem {
	const ids = shipped.map((each) => each.id);
	const near = nearest(id, ids);
	return {
		code: "model-unknown",
		stops: "document",
		at: placeOf(located, ["use"]),
		says: `There is no model “${id}”.`,
		wanted: ids.join(", "),
		next: near === undefined ? "Name one of these, or write your own model out." : `Did you mean “${near}”?`,
	};
}

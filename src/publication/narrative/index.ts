export { type MarkedPassage, markedPassages, withoutPassages } from "./marked-passages.ts";
export type { AttributeValue, NarrativeBlock, NarrativeInline, TagRequest } from "./narrative-node.ts";
export { parseNarrative } from "./parse-narrative.ts";
export {
	listOf,
	type Names,
	type RequestedWindow,
	readAddress,
	readAreas,
	readMeasureIds,
	readWindows,
	textOf,
} from "./read-address.ts";
export { type Answers, type ResolvedNarrative, resolveNarrative } from "./resolve-narrative.ts";

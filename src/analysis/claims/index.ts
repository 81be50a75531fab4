export { checkDocument } from "./check-document.ts";
export {
	type Certainty,
	type ClaimFinding,
	type RelatedPlace,
	SEVERITIES,
	type Severity,
} from "./finding.ts";
export { changeNoun, DOWN_WORDS, signOfWord, UP_WORDS } from "./statements/direction-words.ts";

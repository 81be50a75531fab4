export {
	type DisclosedEvidence,
	type DisclosureInput,
	discloseEvidence,
	type WithheldCounts,
} from "./evidence/disclose-evidence.ts";
export type { AreaSum, KnownStructure } from "./evidence/known-sums.ts";
export { readRedactions } from "./redactions/read-redactions.ts";
export {
	type AcceptedWords,
	NO_REDACTIONS,
	type Redaction,
	type Redactions,
	type RedactionTarget,
	redactionOf,
} from "./redactions/redaction.ts";
export { type SmallNumber, smallNumbersIn } from "./redactions/small-number-words.ts";
export {
	type DisclosureRule,
	type DisclosureRules,
	NO_RULES,
	type PublishedCount,
	USUAL_RULE,
} from "./rules/disclosure-rules.ts";
export { readDisclosureRules } from "./rules/read-disclosure-rules.ts";
export { readPublishedCounts } from "./rules/read-published-counts.ts";
export {
	isSmall,
	type LinkedCell,
	type LinkedCells,
	mustBeWithheld,
	type Sum,
} from "./withholding/linked-cells.ts";
export { LEAST_VALUES } from "./withholding/protection.ts";
export { type Withholding, withhold } from "./withholding/withhold.ts";

export { checkBlocks } from "./check-blocks.ts";
export { composeAssessment } from "./compose-assessment.ts";
export type { CompositionInput, Prose } from "./composition-input.ts";

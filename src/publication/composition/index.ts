export { composeAssessment } from "./compose-assessment.ts";
export type { CompositionInput, Prose } from "./composition-input.ts";

export { composeAssessment } from "./compose-assessment.ts";
export type { CompositionInput, Prose } from "./composition-input.ts";
export { runningText } from "./remarks/running-text.ts";
export { typedNumbers, typedTextsIn } from "./remarks/typed-numbers.ts";

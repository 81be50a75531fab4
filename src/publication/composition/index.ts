export { BRIEFING_WINDOW, briefingInput } from "./briefing/briefing-input.ts";
export { composeAssessment } from "./compose-assessment.ts";
export type { CompositionInput, Prose } from "./composition-input.ts";
export { publicInput } from "./editions/public-edition.ts";
export { type EmergingTheme, emergingThemes } from "./news/emerging-themes.ts";
export { type Headline, headlinesAsProse, headlinesOf, USUAL_LIMIT } from "./news/headline-prose.ts";
export { orderedNews } from "./news/ordered-news.ts";
export { runningText } from "./remarks/running-text.ts";
export { typedNumbers, typedTextsIn } from "./remarks/typed-numbers.ts";

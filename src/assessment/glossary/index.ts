export { readGlossary, type Term } from "./glossary.ts";
export { type GlossaryUse, glossaryOf, type PartText } from "./glossary-use.ts";

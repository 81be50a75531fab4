export { BEGUN, type Begun, type BegunBody } from "./begun-body.ts";
export { type EvidenceGap, GAP_KINDS, type GapKind, isGapKind } from "./evidence-gap.ts";
export { type ProseFront, readProseFront, type ThemeFront } from "./prose-front.ts";
export { themeContradictions, themelessPriorities } from "./theme-contradictions.ts";
export type { EvidenceCell, KnownEvidence, ThemeEvidence } from "./theme-evidence.ts";

export type { BeginningFile } from "./beginning-file.ts";
export { beginFresh, type FreshBeginning } from "./fresh/begin-fresh.ts";
export type { LastMonth } from "./fresh/windows.ts";
export { beginNext, firstYearOf, type LastAssessment, type LastPage } from "./next/begin-next.ts";
export { isCarried } from "./next/carried-files.ts";
export type { LastCell } from "./next/next-returns.ts";
export { asGroup, type Group } from "./next/plain-group.ts";
export { STALE_REASONS, type StalePhrase, stalePhrases } from "./next/stale-phrases.ts";
export { choosePartnership, type Partnership } from "./partnership.ts";

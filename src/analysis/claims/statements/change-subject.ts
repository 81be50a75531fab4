import type { ChangePerCent } from "./claim.ts";
import { CHANGE_NOUNS, DOWN_WORDS, UP_WORDS } from "./direction-words.ts";
import { subjectWords } from "./subject.ts";

const CUT =
	/\b(?:compared|compares|from|over|between|when|during|which|since|in|within|across|for|to|with|on|against|by|at|was|were|has|have|had|is|are|this|last|despite|although|while|whilst|but|as|year)\b|[,;:.()–]|‹/i;
const AFTER = new RegExp(
	`^(?:\\s+(?:[a-z-]+\\s+){0,2}?(?:${CHANGE_NOUNS}))?\\s+(?:in|of)\\s+(?:the\\s+)?(?:total\\s+)?(?:number\\s+of\\s+|level\\s+of\\s+)?`,
	"i",
);
const WAY = `${UP_WORDS}|${DOWN_WORDS}`;
const BETWEEN = new RegExp(
	`\\b(?:${WAY})\\s+(?:in|of)\\s+((?:(?!\\b(?:${WAY})\\b)[^‹;.]){3,45}?)\\s+(?:of|by)\\s+\\S{0,14}\\s*$`,
	"i",
);
const LAST_WAY = new RegExp(`\\b(?:${WAY})\\b(?:(?!\\b(?:${WAY})\\b)[^‹;.]){0,60}$`, "i");

/** What it is that changed by a stated per cent, in words; empty where the sentence does not say. */
export function changeSubject(claim: ChangePerCent, longForms: ReadonlyMap<string, string>): string[] {
	const { masked } = claim.sentence;
	const before = masked.slice(0, claim.start);
	const between = BETWEEN.exec(before)?.[1];
	if (between !== undefined) return subjectWords(between, longForms);
	const after = AFTER.exec(masked.slice(claim.end));
	const behind = after ? subjectWords(cutOff(masked.slice(claim.end + after[0].length)), longForms) : [];
	if (behind.length > 0) return behind;
	if (claim.perCent.signed)
		return subjectWords(before.split(/[,;:(&›]|\band\b|\bin\b/).at(-1) ?? "", longForms);
	const way = LAST_WAY.exec(before)?.index ?? before.length;
	return subjectWords(grammaticalSubject(before.slice(0, way)), longForms);
}

function cutOff(text: string): string {
	const end = CUT.exec(text)?.index ?? text.length;
	return text.slice(0, end);
}

/** The words that open the clause: up to the first verb or preposition behind them. */
function grammaticalSubject(words: string): string {
	const clause = words.split(/[;:.›]|,\s*(?:and|but|while|whilst)?\s*/).at(-1) ?? "";
	const [first = "", rest = ""] = clause.split(/\s[–-]\s/);
	if (clause.includes(" – ") || clause.includes(" - "))
		return rest.trim().length > 3 ? `${first} ${cutOff(rest)}` : first;
	return (
		clause.split(/\s(?:in|within|across|has|have|had|was|were|is|are|for|during|over|between)\s/)[0] ?? ""
	);
}

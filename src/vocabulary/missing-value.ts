/** Why a value is not there. Missing is never zero. */
export const MISSING_REASONS = {
	"not available": { symbol: "[x]", words: "not available" },
	"not applicable": { symbol: "[z]", words: "not applicable" },
	withheld: { symbol: "[c]", words: "withheld to protect people" },
	"expected later": { symbol: "[x]", words: "not yet published" },
} as const;

export type MissingReason = keyof typeof MISSING_REASONS;

const MONTHS =
	"January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const NUMBERED =
	"sections?|chapters?|appendix|annex|tables?|figures?|charts?|pages?|schedules?|articles?|regulations?|part|rule|level|band|category|class|type|tier|step|phase|stage|version|grade|objective|priority|quarter|week|SI";
const LEVELS = "confidence|interval|limits?|level|certain|range";

/** Numbers that may be typed, since they are no evidence: dates, names, ages, and the levels and bases of methods. */
export const NO_EVIDENCE: readonly RegExp[] = [
	new RegExp(
		`\\b${DAY}(?: ?(?:to|and|or|–|-) ?${DAY})? (?:of )?(?:${MONTHS})\\b(?: (?:19|20)\\d\\d\\b)?`,
		"g",
	),
	new RegExp(`\\b(?:${MONTHS}) ${DAY}\\b(?!\\d|[.,]\\d|%|/)(?:,? (?:19|20)\\d\\d\\b)?`, "g"),
	/\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)\b/g,
	/\b(?:19|20)\d\d(?:\/|–|-)(?:(?:19|20)\d\d|\d\d)\b/g,
	/\b(?:19|20)\d\d(?:\/\d{2,5})?s?\b(?![,.]\d|%)/g,
	/\b\d{1,2}(?:st|nd|rd|th) century\b/g,
	/\b(?:[01]?\d|2[0-4])[:.][0-5]\d(?: ?[ap]\.?m\b\.?)?(?=[\s,;)–-]|\.?$|\. )(?<=:[0-5]\d|m\.?)/gi,
	/\b\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.|o’clock|o'clock|noon|midnight)(?![a-z])/gi,
	/\b24\/7\b|\b24[- ]hours?\b|\b(?:3|6|12|18|24|36|48) months\b/g,
	new RegExp(
		`\\b(?:${NUMBERED})(?: no\\.?)? \\d+[A-Za-z]?(?:[./]\\d+)*(?:(?:, | and | to |–)\\d+(?:\\.\\d+)*)?\\b(?!%)`,
		"gi",
	),
	/(?<![’'])\bss?(?:\. ?)?\d+[A-Z]?\b/g,
	/\b(?:mostly )?age[sd]?(?: (?:of|from|between|under|over|about))? \d{1,3}(?: ?(?:to|and|–|-) ?\d{1,3}| (?:or|and) (?:over|under|older|younger|above))?/gi,
	/\b(?:\d{1,2} ?(?:to|–|-) ?)?\d{1,3}[- ]years?[- ]olds?\b/g,
	/\b(?:under|over)[- ]\d\ds\b/gi,
	/\b(?:people|residents|those|adults|children|women|men) (?:under|over) \d{1,3}\b(?![,.]\d|%)/gi,
	new RegExp(`\\b(?:95|99|99\\.8)% (?:${LEVELS})|\\b(?:${LEVELS}) (?:of|at) (?:95|99|99\\.8)%`, "g"),
	/\bper (?:£?1,000,000|100,000|10,000|1,000|100|10)\b/g,
	/\(?\b(?:999|101|111|112)\)? (?:calls?|service|number|line|team)\b|\((?:999|101|111|112)\)/g,
	/\b(?:calls? to|call|dial|ring|phone|telephone) (?:999|101|111|112)\b(?! times\b)/gi,
	/\b(?:on|via|and|or) (?:999|101|111|112)\b(?! [a-z])/g,
	/(?:\+44 ?|\b0)\d{2,4}[ -]?\d{3,4}(?:[ -]?\d{3,4})?\b/g,
	/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g,
	/\b[A-Z]{1,6}-?\d+(?:\.\d+)?\b/g,
];

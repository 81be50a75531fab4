/** What an attribute of a tag may hold. */
export type AttributeKind = "text" | "number" | "yes or no" | "list";

/** A tag of the narrative language: where it stands, what it takes, what it does. */
export type TagRule = {
	readonly place: "inline" | "block" | "container";
	/** What the unnamed first attribute is; absent if the tag takes none. */
	readonly primary?: string;
	/** Whether the tag means something without its first attribute as well. */
	readonly primaryMayLack?: true;
	readonly attributes: Readonly<Record<string, AttributeKind>>;
	/** Containers that this tag must stand in. */
	readonly inside?: string;
};

const ADDRESS = {
	area: "text",
	window: "text",
	against: "text",
	breakdown: "text",
	group: "text",
	of: "text",
	reason: "text",
} as const satisfies Record<string, AttributeKind>;

const SELECTION = {
	...ADDRESS,
	measure: "text",
	measures: "list",
	areas: "list",
	windows: "list",
	years: "list",
	counts: "text",
	tree: "text",
	month: "text",
	target: "number",
	rank: "yes or no",
	caption: "text",
	title: "text",
	note: "text",
} as const satisfies Record<string, AttributeKind>;

/** What every tag takes that stands on lines of its own: the marking of what it shows, and the name by which that is redacted. */
const MARKING_ATTRIBUTES = { marking: "text", id: "text" } as const satisfies Record<string, AttributeKind>;

/** The whole narrative language: every tag that prose may use. */
export const TAGS = {
	figure: { place: "inline", primary: "measure", attributes: { ...ADDRESS, show: "text", places: "number" } },
	finding: { place: "inline", primary: "measure", attributes: { ...ADDRESS, say: "text" } },
	table: { place: "block", primary: "kind of table", attributes: SELECTION },
	chart: { place: "block", primary: "kind of chart", attributes: SELECTION },
	priorities: { place: "block", attributes: { status: "text" } },
	scores: { place: "block", primary: "part of the scores", attributes: { theme: "text" } },
	"decision-trail": { place: "block", attributes: {} },
	decisions: { place: "block", attributes: {} },
	"score-order": { place: "block", attributes: {} },
	alignment: { place: "block", attributes: {} },
	plan: { place: "block", primary: "year", primaryMayLack: true, attributes: {} },
	"plan-progress": { place: "block", attributes: {} },
	activities: { place: "block", attributes: { theme: "text" } },
	consultation: { place: "block", primary: "consultation", attributes: {} },
	reviews: { place: "block", attributes: {} },
	gaps: { place: "block", attributes: { theme: "text" } },
	headlines: { place: "block", attributes: { limit: "number", illustrative: "yes or no", window: "text" } },
	emerging: { place: "block", attributes: {} },
	picture: { place: "block", attributes: { theme: "text" } },
	contact: { place: "block", attributes: {} },
	checklist: { place: "block", attributes: {} },
	"at-a-glance": { place: "container", attributes: {} },
	headline: { place: "container", primary: "headline", attributes: {}, inside: "at-a-glance" },
	recommendation: { place: "container", attributes: {} },
	caution: { place: "container", attributes: {} },
	gap: { place: "container", attributes: { owner: "text", expected: "text", kind: "text" } },
	note: { place: "container", attributes: {} },
	"as-printed": { place: "container", attributes: {} },
	"case-study": { place: "container", attributes: { title: "text" } },
	"case-study-file": { place: "block", primary: "case study", attributes: {} },
	marked: { place: "container", primary: "marking", attributes: { reason: "text" } },
	redactions: { place: "block", attributes: {} },
} as const satisfies Record<string, TagRule>;

export type TagName = keyof typeof TAGS;

/** Whether a word is a tag of the language. */
export function isTagName(word: string): word is TagName {
	return Object.hasOwn(TAGS, word);
}

/** What an attribute of a tag may hold; nothing where the tag does not take it. */
export function attributeOf(name: TagName, attribute: string): AttributeKind | undefined {
	const { place, inside, attributes } = tagRule(name);
	const own = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
	const marks = place !== "inline" && inside === undefined && Object.hasOwn(MARKING_ATTRIBUTES, attribute);
	return own ?? (marks ? "text" : undefined);
}

/** The rule of a tag. */
export function tagRule(name: TagName): TagRule {
	return TAGS[name];
}

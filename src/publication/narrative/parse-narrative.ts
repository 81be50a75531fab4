import Markdoc, { type Node } from "@markdoc/markdoc";
import type { CalloutTone } from "#document";
import { done, type Location, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { readMark } from "./marked-passages.ts";
import type { AttributeValue, NarrativeBlock, NarrativeInline, TagRequest } from "./narrative-node.ts";
import { narrativeProblem } from "./narrative-problem.ts";
import { type AttributeKind, attributeOf, isTagName, type TagName, tagRule } from "./tag-language.ts";

type Reader = { readonly file: string; readonly firstLine: number; readonly problems: Problem[] };

const CALLOUT_TAGS: Readonly<Partial<Record<TagName, CalloutTone>>> = {
	recommendation: "recommendation",
	caution: "caution",
	gap: "gap",
	note: "note",
	"as-printed": "as printed",
};

/**
 * Reads prose (Markdown with the tags of the narrative language) into blocks. Nothing is computed here: tags become
 * requests. Every fault of form is a problem with its line.
 *
 * @param firstLine the line of the file on which `body` begins, counted from 1
 */
export function parseNarrative(body: string, file: string, firstLine = 1): Outcome<NarrativeBlock[]> {
	const tokens = new Markdoc.Tokenizer({ allowComments: true }).tokenize(body);
	const tree = Markdoc.parse(tokens, { file });
	const reader: Reader = { file, firstLine, problems: [] };
	syntaxFaults(tree, reader);
	if (reader.problems.length > 0) return refused(...reader.problems);
	const blocks = tree.children.flatMap((node) => readBlock(node, reader));
	return reader.problems.length > 0 ? refused(...reader.problems) : done(blocks);
}

function syntaxFaults(tree: Node, reader: Reader): void {
	for (const node of [tree, ...tree.walk()])
		for (const fault of node.errors) {
			if (reader.problems.some((problem) => problem.code === "prose-syntax")) return;
			reader.problems.push(narrativeProblem.syntax(placeOf(node, reader), fault.message));
		}
}

function placeOf(node: Node, reader: Reader, linesDown = 0): Location {
	return { file: reader.file, line: reader.firstLine + (node.lines[0] ?? 0) + linesDown };
}

function readBlock(node: Node, reader: Reader): NarrativeBlock[] {
	const at = placeOf(node, reader);
	switch (node.type) {
		case "heading":
			return [
				{ kind: "heading", at, level: Number(node.attributes.level), content: readInlines(node, reader) },
			];
		case "paragraph":
			return [{ kind: "paragraph", at, content: readInlines(node, reader) }];
		case "list":
			return [
				{
					kind: "list",
					at,
					ordered: node.attributes.ordered === true,
					items: node.children.map((item) => readInlines(item, reader)),
				},
			];
		case "tag":
			return readTagBlock(node, reader);
		case "comment":
			return [];
		default:
			reader.problems.push(narrativeProblem.unsupported(at, describeNode(node.type)));
			return [];
	}
}

function describeNode(type: string): string {
	const words: Readonly<Record<string, string>> = {
		table: "A typed table",
		image: "A picture",
		fence: "A block of code",
		code: "Code",
		blockquote: "A quotation",
		hr: "A rule",
	};
	return words[type] ?? `“${type}”`;
}

function readTagBlock(node: Node, reader: Reader): NarrativeBlock[] {
	const request = readTag(node, reader);
	if (!request) return [];
	const { at } = request;
	const mark = readMark(request);
	if (!mark) return readRequestBlock(node, request, reader);
	if (!mark.ok) {
		reader.problems.push(...mark.problems);
		return [];
	}
	const body =
		request.tag === "marked"
			? node.children.flatMap((child) => readBlock(child, reader))
			: readRequestBlock(node, request, reader);
	return [{ kind: "marked", at, marking: mark.value, body }];
}

function readRequestBlock(node: Node, request: TagRequest, reader: Reader): NarrativeBlock[] {
	const { at, tag } = request;
	const rule = tagRule(tag);
	if (rule.place === "inline") return [{ kind: "paragraph", at, content: [{ kind: "request", request }] }];
	if (rule.place === "block") return [{ kind: "request", at, request }];
	if (rule.inside) {
		reader.problems.push(
			narrativeProblem.misplaced(at, tag, `inside {% ${rule.inside} %} … {% /${rule.inside} %}`),
		);
		return [];
	}
	if (tag === "at-a-glance") return [{ kind: "glance", at, items: readHeadlines(node, reader) }];
	if (tag === "recommendation" && node.children.length === 0) return [{ kind: "request", at, request }];
	const body = node.children.flatMap((child) => readBlock(child, reader));
	if (tag === "case-study")
		return [{ kind: "case study", at, title: String(request.attributes.title ?? "Case study"), body }];
	const title = calloutTitle(request);
	return [
		{
			kind: "callout",
			at,
			tone: CALLOUT_TAGS[tag] ?? "note",
			request,
			...(title === undefined ? {} : { title }),
			body,
		},
	];
}

function calloutTitle(request: TagRequest): string | undefined {
	const { owner, expected } = request.attributes;
	const parts = [
		owner === undefined ? undefined : `To be filled by ${String(owner)}`,
		expected === undefined ? undefined : `Expected ${String(expected)}`,
	].filter((part) => part !== undefined);
	return parts.length === 0 ? undefined : parts.join(". ");
}

function readHeadlines(node: Node, reader: Reader): { headline: string; content: NarrativeInline[] }[] {
	if (hasWordsOutsideTags(node))
		reader.problems.push(
			narrativeProblem.misplaced(
				placeOf(node, reader),
				"at-a-glance",
				'only {% headline "…" %} … {% /headline %} inside it',
			),
		);
	const tags = [...node.walk()].filter((each) => each.type === "tag" && each.tag === "headline");
	return tags.flatMap((each) => {
		const request = readTag(each, reader);
		return request ? [{ headline: request.primary ?? "", content: paragraphsJoined(each, reader) }] : [];
	});
}

function hasWordsOutsideTags(node: Node): boolean {
	return node.children.some((child) => {
		if (child.type === "tag") return false;
		return child.type === "text"
			? String(child.attributes.content).trim() !== ""
			: hasWordsOutsideTags(child);
	});
}

/** The paragraphs of a headline as one run of text, with a space between them. */
function paragraphsJoined(node: Node, reader: Reader): NarrativeInline[] {
	return node.children.flatMap((child, index) => [
		...(index === 0 ? [] : [{ kind: "text" as const, text: " " }]),
		...readInline(child, reader, 0),
	]);
}

function readInlines(node: Node, reader: Reader): NarrativeInline[] {
	let linesDown = 0;
	return node.children.flatMap((child) => {
		if (child.type === "softbreak" || child.type === "hardbreak") linesDown += 1;
		return readInline(child, reader, linesDown);
	});
}

function readInline(node: Node, reader: Reader, linesDown: number): NarrativeInline[] {
	switch (node.type) {
		case "inline":
		case "paragraph":
			return readInlines(node, reader);
		case "text":
			return readText(String(node.attributes.content), placeOf(node, reader, linesDown), reader);
		case "softbreak":
		case "hardbreak":
			return [{ kind: "text", text: " " }];
		case "strong":
			return [{ kind: "strong", content: readInlines(node, reader) }];
		case "em":
			return [{ kind: "emphasis", content: readInlines(node, reader) }];
		case "link":
			return readLink(node, reader, linesDown);
		case "tag":
			return readInlineTag(node, reader, linesDown);
		default:
			reader.problems.push(
				narrativeProblem.unsupported(placeOf(node, reader, linesDown), describeNode(node.type)),
			);
			return [];
	}
}

/** Addresses that every format can follow: web, mail, and places in the document itself. */
const USABLE_LINK = /^(https?:\/\/|mailto:|#)/i;

function readLink(node: Node, reader: Reader, linesDown: number): NarrativeInline[] {
	const href = String(node.attributes.href);
	if (!USABLE_LINK.test(href))
		reader.problems.push(narrativeProblem.link(placeOf(node, reader, linesDown), href));
	return [{ kind: "link", href, content: readInlines(node, reader) }];
}

const STRAY_TAG = /\{\s*%|%\s*\}/;

function readText(text: string, at: Location, reader: Reader): NarrativeInline[] {
	if (STRAY_TAG.test(text)) reader.problems.push(narrativeProblem.stray(at, shown(text.trim())));
	return [{ kind: "text", text }];
}

function readInlineTag(node: Node, reader: Reader, linesDown: number): NarrativeInline[] {
	const request = readTag(node, reader, linesDown);
	if (!request) return [];
	if (tagRule(request.tag).place === "inline") {
		if (node.children.length > 0) reader.problems.push(narrativeProblem.body(request.at, request.tag));
		return [{ kind: "request", request }];
	}
	reader.problems.push(
		narrativeProblem.misplaced(
			request.at,
			request.tag,
			"a line of its own, with an empty line before and after",
		),
	);
	return [];
}

function readTag(node: Node, reader: Reader, linesDown = 0): TagRequest | undefined {
	const at = placeOf(node, reader, linesDown);
	const name = node.tag ?? "";
	if (!isTagName(name)) {
		reader.problems.push(narrativeProblem.unknownTag(at, name));
		return undefined;
	}
	const rule = tagRule(name);
	const { primary, ...given } = node.attributes as Record<string, unknown>;
	if (rule.primary !== undefined && !rule.primaryMayLack && typeof primary !== "string") {
		reader.problems.push(narrativeProblem.missingPrimary(at, name, rule.primary));
		return undefined;
	}
	const attributes: Record<string, AttributeValue> = {};
	for (const [key, value] of Object.entries(given)) {
		const kind = attributeOf(name, key);
		const read = kind && readAttribute(value, kind);
		if (!kind)
			reader.problems.push(narrativeProblem.unknownAttribute(at, name, key, Object.keys(rule.attributes)));
		else if (read === undefined)
			reader.problems.push(narrativeProblem.unfitAttribute(at, name, key, WANTED[kind]));
		else attributes[key] = read;
	}
	return { tag: name, at, attributes, ...(typeof primary === "string" ? { primary } : {}) };
}

const WANTED: Readonly<Record<AttributeKind, string>> = {
	text: 'text in double quotes, such as window="year"',
	number: "a number, such as places=1",
	"yes or no": "true or false",
	list: 'a list of texts, such as ["crime.robbery", "crime.vehicle"]',
};

function readAttribute(value: unknown, kind: AttributeKind): AttributeValue | undefined {
	if (kind === "text") return typeof value === "string" ? value : undefined;
	if (kind === "number") return typeof value === "number" ? value : undefined;
	if (kind === "yes or no") return typeof value === "boolean" ? value : undefined;
	return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : undefined;
}

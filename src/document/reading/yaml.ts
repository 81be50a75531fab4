import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { done, type LocatedValue, type Outcome, type Problem, refused } from "#vocabulary";
import { yamlFault, yamlNotUsed, yamlTooDeep } from "./yaml-fault.ts";

/**
 * Reads a file of structure. Every entry keeps the line on which it stands, so that whatever is wrong with it later
 * can be told with its place. Dates stay text (`2017-01-27`); `yes` and `no` are text, `true` and `false` are not.
 *
 * Refused, each with its line: faults of the notation, an entry that stands twice in one group, and what people trip
 * over (anchors and aliases, entries without a name in plain words).
 *
 * @param file name of the file for messages
 * @example
 * readYaml("title: Strategic Assessment", "assessment.yaml").ok // => true
 * @example
 * readYaml("a: 1\na: 2", "assessment.yaml").problems[0].at.line // => 2
 */
export function readYaml(text: string, file: string): Outcome<LocatedValue> {
	const lines = new LineCounter();
	const parsed = parsedWithin(text, lines);
	if (!parsed) return refused(yamlTooDeep(file));
	const lineAt = (offset: number) => lines.linePos(offset).line;
	if (parsed.errors.length > 0)
		return refused(...parsed.errors.map((fault) => yamlFault(fault.code, file, lineAt(fault.pos[0]))));
	const reading: Reading = { file, lineAt, problems: [] };
	const value = located(parsed.contents, 1, reading);
	return reading.problems.length > 0 ? refused(...reading.problems) : done(value);
}

type Reading = {
	readonly file: string;
	readonly lineAt: (offset: number) => number;
	readonly problems: Problem[];
};

/** The parser calls itself for every level of nesting, so a hostile file can exhaust the stack. */
function parsedWithin(text: string, lineCounter: LineCounter) {
	try {
		return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true, version: "1.2" });
	} catch (fault) {
		if (fault instanceof RangeError) return undefined;
		throw fault;
	}
}

function located(node: Node | null, line: number, reading: Reading): LocatedValue {
	const at = { file: reading.file, line };
	if (node === null) return { value: null, at };
	refuseAnchor(node, line, reading);
	if (isMap(node)) return { value: entries(node, line, reading), at };
	if (isSeq(node)) return { value: node.items.map((item) => listItem(item as Node, line, reading)), at };
	if (isScalar(node)) return { value: plainScalar(node.value), at };
	reading.problems.push(
		yamlNotUsed("A reference with “*”", "Write the value out again.", reading.file, line),
	);
	return { value: null, at };
}

function listItem(item: Node, line: number, reading: Reading): LocatedValue {
	return located(item, item.range ? reading.lineAt(item.range[0]) : line, reading);
}

function entries(map: YAMLMap, line: number, reading: Reading): ReadonlyMap<string, LocatedValue> {
	const found = new Map<string, LocatedValue>();
	for (const pair of map.items as Pair<Node, Node | null>[]) {
		const key = pair.key;
		const keyLine = key?.range ? reading.lineAt(key.range[0]) : line;
		if (isScalar(key) && key.value !== null)
			found.set(key.source ?? String(key.value), located(pair.value, keyLine, reading));
		else
			reading.problems.push(
				yamlNotUsed("An entry without a name", "Write “name: value”.", reading.file, keyLine),
			);
	}
	return found;
}

function refuseAnchor(node: Node, line: number, reading: Reading): void {
	const anchored = "anchor" in node && node.anchor !== undefined;
	if (anchored || node.tag?.startsWith("!"))
		reading.problems.push(
			yamlNotUsed("A mark with “&” or “!”", "Put the text between quotation marks.", reading.file, line),
		);
}

function plainScalar(value: unknown): string | number | boolean | null {
	if (value === null || typeof value === "boolean" || typeof value === "string") return value;
	if (typeof value === "number" && Number.isFinite(value)) return value;
	return String(value);
}

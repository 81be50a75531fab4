import { type Element, elementsNamed, textInside } from "../markup/element.ts";
import { isNoteMark } from "../markup/raised-note.ts";

/** What a paragraph holds: its words, and what hangs on it and is placed behind it. */
export type OdtText = {
	readonly text: string;
	readonly notes: readonly Element[];
	readonly pictures: readonly string[];
	readonly boxes: readonly Element[];
};

type Gathering = {
	text: string;
	notes: Element[];
	pictures: string[];
	boxes: Element[];
	raised: RaisedStyles;
};

/** Names of character styles that raise their words. */
export type RaisedStyles = ReadonlySet<string>;

const LEFT_OUT = new Set([
	"office:annotation",
	"office:annotation-end",
	"text:change",
	"text:change-start",
	"text:change-end",
	"text:ruby-text",
	"svg:title",
	"svg:desc",
]);
/** More spaces in a row than anybody sets; a larger number is a fault of the file. */
const MOST_SPACES = 1_000;

/** The words of a paragraph or heading. White space follows the rules of the format: only marked spaces count twice. */
export function odtText(paragraph: Element, raised: RaisedStyles): OdtText {
	const gathering: Gathering = { text: "", notes: [], pictures: [], boxes: [], raised };
	gatherInside(paragraph, gathering);
	return gathering;
}

/** The styles whose words stand raised, from all automatic and named styles of a part. */
export function raisedStyles(...parts: readonly (Element | undefined)[]): RaisedStyles {
	const styles = parts.flatMap((part) => (part ? elementsNamed(part, "style:style") : []));
	const raised = styles.filter((style) =>
		elementsNamed(style, "style:text-properties").some((properties) =>
			/^(?:super|[1-9]\d?%)/.test(properties.attributes.get("style:text-position") ?? ""),
		),
	);
	return new Set(raised.map((style) => style.attributes.get("style:name") ?? ""));
}

function gatherInside(element: Element, into: Gathering): void {
	for (const child of element.children)
		if (typeof child === "string") into.text += child.replaceAll(/\s+/g, " ");
		else gather(child, into);
}

function gather(element: Element, into: Gathering): void {
	if (LEFT_OUT.has(element.name)) return;
	if (element.name === "text:s")
		into.text += " ".repeat(Math.min(MOST_SPACES, Number(element.attributes.get("text:c") ?? 1) || 1));
	else if (element.name === "text:tab") into.text += "\t";
	else if (element.name === "text:line-break") into.text += "\n";
	else if (element.name === "text:note") into.notes.push(...elementsNamed(element, "text:note-body"));
	else if (element.name === "draw:frame" || element.name === "draw:custom-shape") gatherFrame(element, into);
	else if (element.name === "text:span" && isRaisedNote(element, into.raised)) return;
	else gatherInside(element, into);
}

function isRaisedNote(span: Element, raised: RaisedStyles): boolean {
	return raised.has(span.attributes.get("text:style-name") ?? "") && isNoteMark(textInside(span));
}

function gatherFrame(frame: Element, into: Gathering): void {
	const boxes = frame.name === "draw:custom-shape" ? [frame] : elementsNamed(frame, "draw:text-box");
	const full = boxes.filter((box) => elementsNamed(box, "text:p", "text:h", "table:table").length > 0);
	into.boxes.push(...full);
	if (full.length > 0 || frame.name === "draw:custom-shape") return;
	const words = elementsNamed(frame, "svg:desc")[0] ?? elementsNamed(frame, "svg:title")[0];
	into.pictures.push(words ? textInside(words).trim() : "");
}

import { childElements, childNamed, type Element, elementsNamed, textInside } from "../markup/element.ts";
import { isNoteMark } from "../markup/raised-note.ts";
import { settingOf } from "./word-styles.ts";

/** What a paragraph holds: its words, and what hangs on it and is placed behind it. */
export type WordText = {
	readonly text: string;
	/** Ids of foot- and endnotes, `footnote 2`. */
	readonly notes: readonly string[];
	/** Alternative texts of pictures; empty where a picture has none. */
	readonly pictures: readonly string[];
	/** Text boxes, each an element with paragraphs in it. */
	readonly boxes: readonly Element[];
};

type Gathering = { text: string; notes: string[]; pictures: string[]; boxes: Element[] };

/** What was deleted or moved away while changes were tracked, codes of fields, comments and properties: not read. */
const LEFT_OUT = new Set([
	"w:del",
	"w:moveFrom",
	"w:pPr",
	"w:rPr",
	"w:instrText",
	"w:delText",
	"w:annotationRef",
	"w:ruby",
]);

const SIGNS: ReadonlyMap<string, string> = new Map([
	["w:tab", "\t"],
	["w:ptab", "\t"],
	["w:br", "\n"],
	["w:cr", "\n"],
	["w:noBreakHyphen", "-"],
]);

/** The words of a paragraph as they stand once all tracked changes are accepted. */
export function wordText(paragraph: Element): WordText {
	const gathering: Gathering = { text: "", notes: [], pictures: [], boxes: [] };
	for (const child of childElements(paragraph)) gather(child, gathering);
	return gathering;
}

function gather(element: Element, into: Gathering): void {
	if (LEFT_OUT.has(element.name)) return;
	if (element.name === "w:r") gatherRun(element, into);
	else if (element.name === "w:t" || element.name === "m:t") into.text += textInside(element);
	else if (SIGNS.has(element.name)) into.text += SIGNS.get(element.name);
	else if (element.name === "w:footnoteReference")
		into.notes.push(`footnote ${element.attributes.get("w:id")}`);
	else if (element.name === "w:endnoteReference")
		into.notes.push(`endnote ${element.attributes.get("w:id")}`);
	else if (element.name === "w:drawing" || element.name === "w:pict" || element.name === "w:object")
		gatherDrawing(element, into);
	else if (element.name === "mc:AlternateContent") {
		// The same content twice, for newer and older programs.
		const chosen = childNamed(element, "mc:Choice") ?? childNamed(element, "mc:Fallback");
		if (chosen) for (const child of childElements(chosen)) gather(child, into);
	} else for (const child of childElements(element)) gather(child, into);
}

function gatherRun(run: Element, into: Gathering): void {
	const properties = childNamed(run, "w:rPr");
	if (childNamed(properties, "w:vanish")) return;
	const raised = settingOf(properties, "w:vertAlign") === "superscript";
	if (raised && isNoteMark(elementsNamed(run, "w:t").map(textInside).join(""))) return;
	for (const child of childElements(run)) gather(child, into);
}

function gatherDrawing(drawing: Element, into: Gathering): void {
	const boxes = elementsNamed(drawing, "w:txbxContent");
	into.boxes.push(...boxes);
	if (boxes.length > 0) return;
	const about = elementsNamed(drawing, "wp:docPr")[0];
	into.pictures.push(about?.attributes.get("descr") ?? "");
}

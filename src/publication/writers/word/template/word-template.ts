import { strFromU8, unzipSync } from "fflate";
import { OWN_PAGE, type PageFrame } from "../page-frame.ts";

type Parts = Readonly<Record<string, Uint8Array>>;

/** A council's own document, whose styles, theme, page, header and footer are taken over. */
export type WordTemplate = {
	readonly parts: Parts;
	readonly page: PageFrame;
	/** The parts of its last section's header and footer, where it has them, by the page they are for. */
	readonly running: Readonly<Partial<Record<RunningPart, string>>>;
};

/** Which header or footer: that of the first page, or of the others. */
export type RunningPart = `${"header" | "footer"} ${"first" | "default"}`;

const BODY = "word/document.xml";
export const SHEET = "word/styles.xml";

/** Reads a template; nothing where the bytes are no Word document. */
export function readTemplate(bytes: Uint8Array): WordTemplate | undefined {
	const parts = unzipped(bytes);
	const body = parts?.[BODY];
	if (parts === undefined || body === undefined || parts[SHEET] === undefined) return undefined;
	const section = /.*(<w:sectPr.*?<\/w:sectPr>)/s.exec(strFromU8(body))?.[1] ?? "";
	return { parts, page: pageOf(section), running: runningOf(section, parts) };
}

/**
 * Whether bytes are a Word document that can be a template.
 *
 * @example
 * isWordTemplate(new Uint8Array([1, 2, 3])) // => false
 */
export function isWordTemplate(bytes: Uint8Array): boolean {
	return readTemplate(bytes) !== undefined;
}

function unzipped(bytes: Uint8Array): Parts | undefined {
	try {
		return unzipSync(bytes);
	} catch {
		return undefined;
	}
}

function pageOf(section: string): PageFrame {
	const [, size = ""] = /<w:pgSz([^>]*)>/.exec(section) ?? [];
	const [, margins = ""] = /<w:pgMar([^>]*)>/.exec(section) ?? [];
	const number = (attributes: string, name: string, otherwise: number) => {
		const found = new RegExp(`w:${name}="(-?\\d+)"`).exec(attributes)?.[1];
		return found === undefined ? otherwise : Math.abs(Number(found));
	};
	return {
		width: number(size, "w", OWN_PAGE.width),
		height: number(size, "h", OWN_PAGE.height),
		landscape: size.includes('w:orient="landscape"'),
		top: number(margins, "top", OWN_PAGE.top),
		right: number(margins, "right", OWN_PAGE.right),
		bottom: number(margins, "bottom", OWN_PAGE.bottom),
		left: number(margins, "left", OWN_PAGE.left),
		header: number(margins, "header", OWN_PAGE.header),
		footer: number(margins, "footer", OWN_PAGE.footer),
	};
}

/** Where a section shows no first page of its own, the header of the others stands there too. */
function runningOf(section: string, parts: Parts): WordTemplate["running"] {
	const targets = relationTargets(parts["word/_rels/document.xml.rels"]);
	const ownFirst = /<w:titlePg(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(section);
	const partOf = (kind: "header" | "footer", type: string) => {
		const reference = [...section.matchAll(/<w:(header|footer)Reference([^>]*)>/g)].find(
			([, each, attributes = ""]) => each === kind && attributes.includes(`w:type="${type}"`),
		);
		const target = targets.get(/r:id="([^"]+)"/.exec(reference?.[2] ?? "")?.[1] ?? "");
		return target !== undefined && parts[target] ? target : undefined;
	};
	const found: [RunningPart, string | undefined][] = (["header", "footer"] as const).flatMap((kind) => [
		[`${kind} default`, partOf(kind, "default")],
		[`${kind} first`, partOf(kind, ownFirst ? "first" : "default")],
	]);
	return Object.fromEntries(found.filter(([, part]) => part !== undefined));
}

/** The parts of a package that another one of the folder `word` leads to, by the ids of its relationships. */
export function relationTargets(relations: Uint8Array | undefined): Map<string, string> {
	if (relations === undefined) return new Map();
	const found = [...strFromU8(relations).matchAll(/<Relationship ([^>]*)>/g)].map(([, attributes = ""]) => {
		const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
		const target = of("Target");
		return [of("Id"), target.startsWith("/") ? target.slice(1) : `word/${target}`] as const;
	});
	return new Map(found);
}

import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "../finish-package.ts";
import { withMissingStyles } from "./template-styles.ts";
import { type RunningPart, relationTargets, SHEET, type WordTemplate } from "./word-template.ts";

const THEME = "word/theme/theme1.xml";
const CONTENT_TYPES = "[Content_Types].xml";

/**
 * A written package in the dress of a template: its styles and theme, and its header and footer (a logo in them too) with
 * ours below, so that the marking stands on every page.
 */
export function inTemplate(written: Parts, template: WordTemplate): Parts {
	const sheet = withMissingStyles(text(template.parts, SHEET), text(written, SHEET));
	const theme = Object.keys(template.parts).find((name) => /^word\/theme\/theme\d*\.xml$/.test(name));
	const dressed = {
		...written,
		[SHEET]: strToU8(sheet),
		...(theme === undefined ? {} : { [THEME]: template.parts[theme] ?? new Uint8Array() }),
	};
	return withRunningParts(dressed, template);
}

/** Where each of our headers and footers stands, by the page it is for. */
function ownRunning(written: Parts): Map<RunningPart, string> {
	const targets = relationTargets(written["word/_rels/document.xml.rels"]);
	const references = text(written, "word/document.xml").matchAll(/<w:(header|footer)Reference([^>]*)>/g);
	return new Map(
		[...references].map(([, kind, attributes = ""]) => {
			const page = attributes.includes('w:type="first"') ? "first" : "default";
			const id = /r:id="([^"]+)"/.exec(attributes)?.[1] ?? "";
			return [`${kind} ${page}` as RunningPart, targets.get(id) ?? ""];
		}),
	);
}

function withRunningParts(written: Parts, template: WordTemplate): Parts {
	let parts = written;
	for (const [place, own] of ownRunning(written)) {
		const theirs = template.running[place];
		if (theirs !== undefined && parts[own])
			parts = { ...parts, ...joined(parts, own, template.parts, theirs) };
	}
	return withContentTypes(parts);
}

/** Drawings of a template have numbers far above ours, since no two in a document may be the same. */
const THEIR_DRAWINGS = 100_000;

/** A header or footer of the template with the paragraphs of ours at its end, and the pictures that it shows. */
function joined(written: Parts, own: string, theirParts: WordTemplate["parts"], theirs: string): Parts {
	const paragraphs = /<w:p[ >].*<\/w:p>/s.exec(text(written, own))?.[0] ?? "";
	const xml = text(theirParts, theirs)
		.replaceAll(
			/(<wp:docPr [^>]*\bid=")(\d+)"/g,
			(_, before: string, id: string) => `${before}${THEIR_DRAWINGS + Number(id)}"`,
		)
		.replace(/<\/w:(hdr|ftr)>/, `${paragraphs}</w:$1>`);
	const relations = relationsOf(theirs);
	const pictures = [...relationTargets(theirParts[relations]).values()].filter((name) => theirParts[name]);
	const moved = text(theirParts, relations).replaceAll(
		/Target="\/?(?:word\/)?media\//g,
		'Target="media/template-',
	);
	return {
		[own]: strToU8(xml),
		...(theirParts[relations] ? { [relationsOf(own)]: strToU8(moved) } : {}),
		...Object.fromEntries(pictures.map((name) => [movedName(name), theirParts[name] ?? new Uint8Array()])),
	};
}

function movedName(name: string): string {
	return name.replace("word/media/", "word/media/template-");
}

function relationsOf(part: string): string {
	return part.replace("word/", "word/_rels/").concat(".rels");
}

/** Pictures that Word knows and the library does not list of itself. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
	emf: "image/x-emf",
	wmf: "image/x-wmf",
	tif: "image/tiff",
	tiff: "image/tiff",
};

/** The list of the kinds of parts in a package must know each kind of picture. */
function withContentTypes(parts: Parts): Parts {
	const types = text(parts, CONTENT_TYPES);
	const endings = Object.keys(parts)
		.filter((name) => name.startsWith("word/media/"))
		.map((name) => name.split(".").at(-1) ?? "");
	const missing = [...new Set(endings)].filter((ending) => !types.includes(`Extension="${ending}"`));
	const added = missing.map(
		(ending) =>
			`<Default Extension="${ending}" ContentType="${MEDIA_TYPES[ending.toLowerCase()] ?? "application/octet-stream"}"/>`,
	);
	return { ...parts, [CONTENT_TYPES]: strToU8(types.replace("</Types>", `${added.join("")}</Types>`)) };
}

function text(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
	return strFromU8(parts[name] ?? new Uint8Array());
}

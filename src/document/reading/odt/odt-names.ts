import type { Prefixes } from "../markup/read-xml.ts";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

/** The namespaces of OpenDocument text (ISO/IEC 26300) by the short names used here. */
export const ODT_PREFIXES: Prefixes = new Map([
	[`${OASIS}:office:1.0`, "office"],
	[`${OASIS}:text:1.0`, "text"],
	[`${OASIS}:table:1.0`, "table"],
	[`${OASIS}:drawing:1.0`, "draw"],
	[`${OASIS}:style:1.0`, "style"],
	[`${OASIS}:svg-compatible:1.0`, "svg"],
	[`${OASIS}:manifest:1.0`, "manifest"],
]);

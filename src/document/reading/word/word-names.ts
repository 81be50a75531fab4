import type { Prefixes } from "../markup/read-xml.ts";

const TRANSITIONAL = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

/** The namespaces of WordprocessingML (ISO/IEC 29500), transitional and strict, by the short names used here. */
export const WORD_PREFIXES: Prefixes = new Map([
	[`${TRANSITIONAL}/wordprocessingml/2006/main`, "w"],
	[`${STRICT}/wordprocessingml/main`, "w"],
	[`${TRANSITIONAL}/drawingml/2006/wordprocessingDrawing`, "wp"],
	[`${STRICT}/drawingml/wordprocessingDrawing`, "wp"],
	[`${TRANSITIONAL}/officeDocument/2006/math`, "m"],
	[`${STRICT}/officeDocument/math`, "m"],
	[`${TRANSITIONAL}/officeDocument/2006/relationships`, "r"],
	[`${STRICT}/officeDocument/relationships`, "r"],
	[`${TRANSITIONAL}/markup-compatibility/2006`, "mc"],
]);

import type { Document } from "#document";
import { orderedJson } from "./ordered-json.ts";

/** The document as data: its cover and every block, with the figures named where they stand. */
export function writeDocumentJson({ cover, language, marking, blocks }: Document): string {
	return orderedJson({ cover, language, marking, blocks });
}

import type { IParagraphStyleOptions } from "docx";
import { INK } from "../colours.ts";
import { PLAIN_ROOM, type Room } from "../page-flow/pieces.ts";
import { frameStyles } from "./frame-styles.ts";
import { FRONT_STYLES } from "./front-styles.ts";
import { type Look, size, TEXT_SIZE } from "./look.ts";
import { TABLE_STYLES } from "./table-styles.ts";
import { BLOCK_STYLES, TEXT_STYLES } from "./text-styles.ts";

/** Every paragraph style by its id. */
const ALL_STYLES: Readonly<Record<string, Look>> = {
	...TEXT_STYLES,
	...TABLE_STYLES,
	...FRONT_STYLES,
	...BLOCK_STYLES,
	...frameStyles(),
};

/** The room that each paragraph style takes, its own and what it has of the one it is based on. */
export function styleRooms(): Map<string, Room> {
	return new Map(Object.keys(ALL_STYLES).map((id) => [id, roomOf(id)]));
}

/** The style that all others are based on. */
const NORMAL: Room = { ...PLAIN_ROOM, size: TEXT_SIZE };

function roomOf(id: string): Room {
	const look = ALL_STYLES[id];
	if (look === undefined) return NORMAL;
	const under = roomOf(look.basedOn ?? "");
	const { run, paragraph } = look;
	const { spacing: between, indent } = paragraph ?? {};
	const points = (value: unknown, otherwise: number, per = 20) =>
		typeof value === "number" ? value / per : otherwise;
	return {
		size: points(run?.size, under.size, 2),
		bold: run?.bold ?? under.bold,
		before: points(between?.before, under.before),
		after: points(between?.after, under.after),
		line: points(between?.line, under.line, 240),
		left: points(indent?.left, under.left),
		right: points(indent?.right, under.right),
		keepNext: paragraph?.keepNext ?? under.keepNext,
		keepLines: paragraph?.keepLines ?? under.keepLines,
	};
}

/** Every paragraph style of a document, ready for Word. */
export function paragraphStyles(): IParagraphStyleOptions[] {
	return Object.entries(ALL_STYLES).map(([id, { basedOn = "Normal", ...look }]) => ({
		id,
		basedOn,
		quickFormat: true,
		...look,
	}));
}

/** The typeface of the document where no template brings its own. */
export const OWN_TYPEFACE = "Arial";

/** The type of running text, at the size of the printed edition. */
export const OWN_TYPE = { font: OWN_TYPEFACE, size: size(TEXT_SIZE), color: INK } as const;

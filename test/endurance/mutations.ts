import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import type { Chance } from "./random.ts";

/** A way to spoil a file. */
export type Mutation = (text: string, chance: Chance) => string | Uint8Array;

const bytes = (text: string) => new TextEncoder().encode(text);

const lines = (text: string) => text.split("\n");

const anywhere = (text: string, chance: Chance, put: string) => {
	const at = chance.below(text.length + 1);
	return text.slice(0, at) + put + text.slice(at);
};

const cells = (text: string, change: (row: string[]) => string[]) =>
	lines(text)
		.map((line) => (line.trim() === "" ? line : change(line.split(",")).join(",")))
		.join("\n");

const shuffledOrder = (width: number, chance: Chance) =>
	Array.from({ length: width }, (_, index) => ({ index, weight: chance.below(1e9) }))
		.sort((left, right) => left.weight - right.weight)
		.map(({ index }) => index);

const MANY_COLUMNS = 1_000_000;
const BEHIND = 3_000_000;
const BOMB = 30_000_000;

/** Every way in which files are spoilt, by its name. Those in `RARE` cost much and are taken seldom. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
	"as it is": (text) => text,
	"cut anywhere": (text, chance) => text.slice(0, chance.below(text.length)),
	"beginning cut off": (text, chance) => text.slice(chance.below(text.length)),
	"doubled whole": (text) => text + text,
	"a row doubled": (text, chance) => {
		const all = lines(text);
		const at = chance.below(all.length);
		return [...all.slice(0, at), all[at] ?? "", ...all.slice(at)].join("\n");
	},
	"columns shuffled": (text, chance) => {
		const order = shuffledOrder(lines(text)[0]?.split(",").length ?? 0, chance);
		return cells(text, (row) => order.map((index) => row[index] ?? ""));
	},
	"a column taken away": (text, chance) => {
		const gone = chance.below(lines(text)[0]?.split(",").length ?? 1);
		return cells(text, (row) => row.filter((_, index) => index !== gone));
	},
	"a cell taken away": (text, chance) => {
		const all = lines(text);
		const at = chance.below(all.length);
		return all.map((line, index) => (index === at ? line.replace(/,[^,]*$/, "") : line)).join("\n");
	},
	"rows shuffled with the headings": (text, chance) => {
		const all = lines(text);
		return shuffledOrder(all.length, chance)
			.map((index) => all[index])
			.join("\n");
	},
	"a quotation mark put in": (text, chance) => anywhere(text, chance, '"'),
	"a quotation mark opened and never closed": (text, chance) => {
		const all = lines(text.replaceAll('"', ""));
		const at = chance.below(all.length);
		return all.map((line, index) => (index === at ? line.replace(/[^,]*$/, '"$&') : line)).join("\n");
	},
	"several quotation marks put in": (text, chance) =>
		[1, 2, 3].reduce((spoilt) => anywhere(spoilt, chance, chance.of(['"', '""', '",', ',"', '"\n'])), text),
	"NUL bytes put in": (text, chance) => anywhere(anywhere(text, chance, "\0"), chance, "\0\0"),
	"control characters put in": (text, chance) =>
		anywhere(text, chance, String.fromCharCode(1 + chance.below(31))),
	"a mark of order put in": (text, chance) => anywhere(text, chance, "\uFEFF"),
	"bytes changed": (text, chance) => {
		const changed = bytes(text);
		for (let times = 0; times < 5; times += 1) changed[chance.below(changed.length)] = chance.below(256);
		return changed;
	},
	"Windows-1252": (text, chance) => Buffer.from(anywhere(text, chance, "£é"), "latin1"),
	"UTF-16": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
	"UTF-16 without a mark": (text) => Buffer.from(text, "utf16le"),
	"UTF-16 cut": (text, chance) =>
		Buffer.from(`\uFEFF${text}`, "utf16le").subarray(0, chance.below(text.length * 2)),
	"returns alone": (text) => text.replaceAll(/\r?\n/g, "\r"),
	"line ends mixed": (text, chance) => text.replaceAll(/\r?\n/g, () => chance.of(["\n", "\r\n", "\r"])),
	semicolons: (text) => text.replaceAll(",", ";"),
	"blank lines put in": (text, chance) =>
		lines(text)
			.map((line) => line + chance.of(["", "", "\n", "\n \n", "\n\t"]))
			.join("\n"),
	"a title above": (text) => `Published figures\n\n${text}`,
	"a cell of a hundred thousand characters": (text, chance) => anywhere(text, chance, "x".repeat(100_000)),
	"numbers beyond all bounds": (text) => text.replaceAll(/\d+/g, (digits) => `${digits}${"9".repeat(30)}`),
	"text as formulas": (text) => cells(text, (row) => row.map((cell) => `=${cell}`)),
	"every cell quoted": (text) => cells(text, (row) => row.map((cell) => `"${cell.trim()}"`)),
	"noise of bytes": (_text, chance) => Uint8Array.from({ length: 3000 }, () => chance.below(256)),
	compressed: (text) => gzipSync(text),
	"compressed with something behind": (text, chance) =>
		Buffer.concat([
			gzipSync(text),
			chance.of([Buffer.alloc(BEHIND), gzipSync(text), Buffer.from(text.repeat(200))]),
		]),
	"compressed and cut": (text, chance) => {
		const packed = gzipSync(text);
		return packed.subarray(0, chance.below(packed.length));
	},
	archived: (text) => zipSync({ "2014-01/a.csv": bytes(text), "b.csv": bytes(text) }),
	"archived and compressed": (text) => zipSync({ "a.csv.gz": gzipSync(text) }),
	"archived twice": (text) =>
		zipSync({ "inner.zip": zipSync({ "a.csv": bytes(text) }), "b.csv": bytes(text) }),
	"archived with something else": (text, chance) =>
		zipSync({
			"a.json": bytes(chance.of(["{}", '{"layout": 1}', "[1, 2", text])),
			"b.txt": bytes(text.slice(1)),
		}),
	"archived and cut": (text, chance) => {
		const packed = zipSync({ "a.csv": bytes(text) });
		return packed.subarray(0, chance.below(packed.length));
	},
	"archived and bytes changed": (text, chance) => {
		const packed = zipSync({ "a.csv": bytes(text) });
		for (let times = 0; times < 3; times += 1) packed[chance.below(packed.length)] = chance.below(256);
		return packed;
	},
	"archived under a path that leads out": (text) =>
		zipSync({ "../../../out.csv": bytes(text), "/etc/a.csv": bytes(text) }),
	"a bomb of zeros, archived": () => zipSync({ "a.csv": new Uint8Array(BOMB) }),
	"a bomb of zeros, compressed": () => gzipSync(new Uint8Array(BOMB)),
	"a million columns": (text) => lines(text)[0] + ",x".repeat(MANY_COLUMNS),
	"a row of a million columns": (text, chance) => anywhere(text, chance, ",".repeat(MANY_COLUMNS)),
};

/** Mutations that cost much, of which one in a hundred files is made. */
export const RARE = [
	"a bomb of zeros, archived",
	"a bomb of zeros, compressed",
	"a million columns",
	"a row of a million columns",
] as const;

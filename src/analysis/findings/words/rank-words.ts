import { type Language, ordinal } from "#vocabulary";

/** A place in a group, as far as words need it. */
export type Place = {
	readonly rank: number;
	readonly tied: boolean;
	readonly label: string;
	readonly of: number;
};

/** How a rank is written: short for tables and cards, and for running text. */
export type RankWords = {
	readonly label: (place: Place) => string;
	readonly running: (place: Place) => string;
};

const WELSH_ORDINALS = [
	"1af",
	"2il",
	"3ydd",
	"4ydd",
	"5ed",
	"6ed",
	"7fed",
	"8fed",
	"9fed",
	"10fed",
	"11eg",
	"12fed",
	"13eg",
	"14eg",
	"15fed",
	"16eg",
	"17eg",
	"18fed",
	"19eg",
	"20fed",
];

/** The words of ranks. A language is one entry. */
export const RANK_WORDS: Readonly<Record<Language, RankWords>> = {
	en: {
		label: ({ label, of }) => `${label} of ${of}`,
		running: ({ rank, tied, of }) => `${tied ? "equal " : ""}${ordinal(rank)} of ${of}`,
	},
	cy: {
		label: ({ label, of }) => `${label} o ${of}`,
		running: ({ rank, tied, of }) => `${tied ? "cydradd " : ""}${WELSH_ORDINALS[rank - 1] ?? rank} o ${of}`,
	},
};

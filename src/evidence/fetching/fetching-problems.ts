import { type Problem, shown } from "#vocabulary";
import type { PublishedSource, Wish } from "./address-list.ts";

const stops = "file" as const;

function byHand({ page, title }: Pick<PublishedSource, "page" | "title">): string {
	return `Download “${title}” by hand from ${page} and load the files.`;
}

/** The problems of fetching, one wording for each. Each that the network causes names the page for doing it by hand. */
export const fetchingProblems = {
	sourceUnknown: (found: string, known: readonly string[], near: string | undefined): Problem => ({
		code: "fetch-source-unknown",
		stops: "document",
		at: { file: "fetch" },
		says: "This source is not in the list of addresses.",
		found: shown(found),
		wanted: known.join(", "),
		next: near === undefined ? "Choose one of them." : `Did you mean “${near}”?`,
	}),
	wishMissing: ({ title }: PublishedSource, wish: Wish, example: string): Problem => ({
		code: "fetch-wish-missing",
		stops: "document",
		at: { file: `--${wish}` },
		says: `“${title}” cannot be fetched without it.`,
		wanted: `--${wish} ${example}`,
		next: `Add --${wish}.`,
	}),
	wishUnfit: (wish: Wish, found: string, example: string): Problem => ({
		code: "fetch-wish-unfit",
		stops: "document",
		at: { file: `--${wish}` },
		says: "This is not in the form that addresses need.",
		found: shown(found),
		wanted: `something like ${example}`,
		next: `Write it like ${example}.`,
	}),
	monthsTurned: (from: string, to: string): Problem => ({
		code: "fetch-months-turned",
		stops: "document",
		at: { file: "--to" },
		says: "The last month lies before the first.",
		found: `${from} to ${to}`,
		next: "Exchange the two.",
	}),
	byHand: (source: PublishedSource): Problem => ({
		code: "fetch-by-hand",
		stops: "document",
		at: { file: source.id },
		says: "The publisher changes the addresses of these files with every release, so no address is kept.",
		next: byHand(source),
	}),
	unreachable: (address: string, source: PublishedSource): Problem => ({
		code: "fetch-unreachable",
		stops,
		at: { file: address },
		says: "The publisher cannot be reached from this machine.",
		next: byHand(source),
	}),
	gone: (address: string, status: number, source: PublishedSource): Problem => ({
		code: "fetch-address-gone",
		stops,
		at: { file: address },
		says: `The publisher's server does not give this file (it answers ${status}).${source.checked ? "" : " The address has not been checked and may have moved."}`,
		next: byHand(source),
	}),
	interrupted: (address: string): Problem => ({
		code: "fetch-interrupted",
		stops,
		at: { file: address },
		says: "The download broke off, several times.",
		next: "Run the same command again: it goes on where it stopped.",
	}),
	damaged: (address: string, name: string): Problem => ({
		code: "fetch-damaged",
		stops,
		at: { file: name },
		says: "What arrived is not what the publisher's checksum says, so it was not kept.",
		found: address,
		next: "Run the same command again.",
	}),
	archiveUnreadable: (address: string, source: PublishedSource): Problem => ({
		code: "fetch-archive-unreadable",
		stops,
		at: { file: address },
		says: "What the publisher's server gives is no archive.",
		next: byHand(source),
	}),
	memberAbsent: (name: string, address: string): Problem => ({
		code: "fetch-member-absent",
		stops: "nothing",
		at: { file: name },
		says: "The archive has no such file: the police force published nothing for the month, or is written otherwise.",
		found: address,
		next: "Look at the publisher's page about missing months; a month that is not there stays empty, never zero.",
	}),
};

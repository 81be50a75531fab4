import { deprivationProfile, ruralShare } from "#evidence/store";
import { done, refused } from "#vocabulary";
import type { CountSubject } from "./count-table.ts";

/** A district's neighbourhoods by tenth of the Index of Multiple Deprivation, in each edition that is held. */
export const deprivation: CountSubject = async ({ store, area }) => {
	const profiles = await store.ask(deprivationProfile(area.code));
	if (profiles.length === 0) return refused(nothingHeld(area.name));
	const rural = await store.ask(ruralShare(area.code));
	return done({
		title: `Neighbourhoods by tenth of deprivation, ${area.name}`,
		source: "Index of Multiple Deprivation",
		headings: [
			"Tenth of England, 1 most deprived",
			...profiles.map(({ edition }) => (edition === null ? "edition not told by the file" : `${edition}`)),
		],
		rows:
			profiles[0]?.byDecile.map((_, index) => [
				index + 1,
				...profiles.map(({ byDecile }) => byDecile[index] ?? 0),
			]) ?? [],
		cautions: [
			...(profiles.length > 1
				? [
						"Each edition ranks neighbourhoods against each other: a move between two of them measures no change.",
					]
				: []),
			...(rural && rural.neighbourhoods > 0
				? [
						`${rural.rural} of ${rural.neighbourhoods} neighbourhoods are rural, where deprived people live scattered and seldom show in such ranks.`,
					]
				: []),
		],
	});
};

function nothingHeld(area: string) {
	return {
		code: "deprivation-missing",
		stops: "figure" as const,
		at: { file: "workspace" },
		says: `No deprivation of neighbourhoods in ${area} is held here.`,
		next: "Download the Index of Multiple Deprivation (File 1 or File 7) from gov.uk and load it with a lookup of neighbourhoods: bellwether load FILE.",
	};
}

import { addMonths, type Day, done, monthsBetween, type Outcome, refused } from "#vocabulary";
import { type PublishedSource, WISHES, type Wish, type Wishes } from "./address-list.ts";
import { fetchingProblems } from "./fetching-problems.ts";

/** Something to be downloaded: a file, some files of an archive, or a table that comes in pages. */
export type Download =
	| { readonly kind: "file"; readonly address: string; readonly name: string }
	| { readonly kind: "archive"; readonly address: string; readonly members: readonly string[] }
	| {
			readonly kind: "paged";
			readonly rows: number;
			addressAt(offset: number): string;
			nameAt(offset: number): string;
	  };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** How each wish is written; what is written otherwise could lead somewhere else. */
const FORMS: Readonly<Record<Wish, RegExp>> = {
	force: /^[a-z]+(-[a-z]+)*$/,
	from: MONTH,
	to: MONTH,
	year: /^\d{4}$/,
	area: /^[A-Z0-9]+$/i,
	indicator: /^\d+$/,
};

/** Works out what is to be downloaded, or what is missing for it. */
export function planDownloads(source: PublishedSource, wishes: Wishes): Outcome<readonly Download[]> {
	const missing = source.needs.filter((wish) => wishes[wish] === undefined);
	if (missing.length > 0)
		return refused(
			...missing.map((wish) => fetchingProblems.wishMissing(source, wish, WISHES[wish].example)),
		);
	const unfit = source.needs.filter((wish) => !FORMS[wish].test(wishes[wish] ?? ""));
	if (unfit.length > 0)
		return refused(
			...unfit.map((wish) => fetchingProblems.wishUnfit(wish, wishes[wish] ?? "", WISHES[wish].example)),
		);
	const { files, archive, paged } = source;
	if (archive) return archiveDownloads(archive, wishes);
	if (paged) return done([pagedDownload(paged, wishes)]);
	if (!files) return refused(fetchingProblems.byHand(source));
	return done(
		files.map((each) => {
			const address = filled(each, wishes);
			return { kind: "file", address, name: fileName(address, source.id, wishes) };
		}),
	);
}

/** As few archives as hold all the months, the newest first: a later archive has later revisions. */
function archiveDownloads(
	archive: NonNullable<PublishedSource["archive"]>,
	wishes: Wishes,
): Outcome<readonly Download[]> {
	const first = `${wishes.from}-01` as Day;
	const last = `${wishes.to}-01` as Day;
	const count = monthsBetween(first, last) + 1;
	if (count < 1) return refused(fetchingProblems.monthsTurned(wishes.from ?? "", wishes.to ?? ""));
	const months = Array.from({ length: count }, (_, back) => addMonths(last, -back).slice(0, 7));
	const downloads: Download[] = [];
	for (let start = 0; start < months.length; start += archive.months) {
		const held = months.slice(start, start + archive.months);
		downloads.push({
			kind: "archive",
			address: filled(archive.address, { month: held[0] ?? "" }),
			members: held
				.toReversed()
				.flatMap((month) => archive.members.map((member) => filled(member, { ...wishes, month }))),
		});
	}
	return done(downloads);
}

function pagedDownload(paged: NonNullable<PublishedSource["paged"]>, wishes: Wishes): Download {
	const at = (text: string, offset: number) => filled(text, { ...wishes, offset: String(offset) });
	return {
		kind: "paged",
		rows: paged.rows,
		addressAt: (offset) => at(paged.address, offset),
		nameAt: (offset) => at(paged.name, offset),
	};
}

function filled(text: string, words: Readonly<Record<string, string | undefined>>): string {
	return text.replaceAll(/\{([a-z]+)\}/g, (whole, word: string) => words[word] ?? whole);
}

/** The last part of the address where that is the name of a table, else one made of what was asked. */
function fileName(address: string, id: string, wishes: Wishes): string {
	const last = new URL(address).pathname.split("/").at(-1) ?? "";
	if (/^[\w.-]+\.(csv|xlsx|ods|zip|json)$/i.test(last)) return last;
	return `${[id, ...Object.values(wishes)].join("-")}.csv`;
}

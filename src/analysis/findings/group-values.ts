import type { StatedValue } from "#evidence/measures";
import {
	type AreaCode,
	describePeriod,
	done,
	type Location,
	listInWords,
	type Outcome,
	type Problem,
	refused,
} from "#vocabulary";
import { areaName } from "./absent.ts";
import type { Address, AreaGroup } from "./address.ts";
import { type Comparison, comparisonAt } from "./comparison.ts";
import type { EvidenceBook } from "./evidence-book.ts";

/** A member of a group with its value. */
export type MemberValue = { readonly area: AreaCode; readonly value: StatedValue };

/** A member of a group with its change. */
export type MemberChange = { readonly area: AreaCode; readonly comparison: Comparison };

/** The group of an address, or the problem that none is named. */
export function groupOf(address: Address, at: Location): Outcome<AreaGroup> {
	if (address.group) return done(address.group);
	return refused({
		code: "group-missing",
		stops: "figure",
		at,
		says: `No group of areas is named for ${address.measure}.`,
		next: 'Add group="…" with the name of a group, for example group="peers".',
	});
}

/** The value of every member of a group; refused if one is missing, since a rank or average of some is another one. */
export function groupValues(
	address: Address,
	group: AreaGroup,
	at: Location,
	book: EvidenceBook,
): Outcome<MemberValue[]> {
	const found = group.members.map((area) => ({ area, value: book.value({ ...address, area }) }));
	const missing = found.filter((each) => !each.value).map((each) => areaName(book, each.area));
	if (missing.length > 0) return refused(membersMissing(address, group, missing, at));
	return done(found.flatMap(({ area, value }) => (value ? [{ area, value }] : [])));
}

/** The change of every member of a group; refused if one cannot be compared. */
export function groupChanges(
	address: Address,
	group: AreaGroup,
	at: Location,
	book: EvidenceBook,
): Outcome<MemberChange[]> {
	const changes: MemberChange[] = [];
	for (const area of group.members) {
		const comparison = comparisonAt({ ...address, area }, at, book);
		if (!comparison.ok) return comparison;
		changes.push({ area, comparison: comparison.value });
	}
	return done(changes);
}

function membersMissing(
	address: Address,
	group: AreaGroup,
	missing: readonly string[],
	at: Location,
): Problem {
	return {
		code: "group-incomplete",
		stops: "figure",
		at,
		says: `${address.measure} has no value for ${listInWords(missing)} in ${describePeriod(address.window)}, so the group “${group.title}” is not complete.`,
		found: `${group.members.length - missing.length} of ${group.members.length} values`,
		next: "Add the missing values, or choose a group whose members all have one.",
	};
}

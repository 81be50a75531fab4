import type { Caution } from "#document";
import type { Break } from "#evidence/measures";
import { type AreaCode, BREAK_KINDS, describeDay, type MeasureId, type Period } from "#vocabulary";

/** The breaks that concern a measure in an area; a break that names no area concerns all. */
export function breaksOf(breaks: readonly Break[], measure: MeasureId, area: AreaCode): Break[] {
	return breaks
		.filter((each) => each.measures.includes(measure))
		.filter((each) => each.areas.length === 0 || each.areas.includes(area))
		.sort((left, right) => left.date.localeCompare(right.date));
}

/** The breaks that fall inside the stretch from the start of the earliest window to the end of the latest. */
export function breaksWithin(breaks: readonly Break[], windows: readonly Period[]): Break[] {
	const from = windows.map((each) => each.from).sort()[0];
	const to = windows
		.map((each) => each.to)
		.sort()
		.at(-1);
	if (from === undefined || to === undefined) return [];
	return breaks.filter((each) => each.date > from && each.date < to);
}

/** A break as a caution beside a figure. */
export function breakCaution(each: Break): Caution {
	const unverified = each.url === undefined ? " (unverified)" : "";
	const text = `Break on ${describeDay(each.date)}: ${BREAK_KINDS[each.kind]}${unverified}. ${withStop(each.reason)} Figures before and after it cannot simply be compared.`;
	return { kind: "break", text };
}

function withStop(words: string): string {
	return /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}

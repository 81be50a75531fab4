import { BREAK_KINDS, describeDay } from "#vocabulary";
import type { SeriesReport } from "#workbench/verbs";

/** A break in a line, with where it is published. */
export function breakWords({ date, kind, reason, url }: SeriesReport["breaks"][number]): string {
	return `Break on ${describeDay(date)} (${BREAK_KINDS[kind]}, ${url ?? "unverified"}): ${reason}`;
}

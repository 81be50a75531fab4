import type { AreaCode, BreakKind, Day, Location, MeasureId } from "#vocabulary";

/** A dated reason why figures before and after it cannot simply be compared. Without a url it is shown as unverified. */
export type Break = {
	/** The name by which a partnership's own register replaces an entry of the one that ships. */
	readonly id?: string;
	readonly measures: readonly MeasureId[];
	/** Empty: everywhere. */
	readonly areas: readonly AreaCode[];
	readonly date: Day;
	readonly kind: BreakKind;
	readonly reason: string;
	readonly url?: string;
	readonly at: Location;
};

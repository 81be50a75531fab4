import { type Area, type AreaRegister, done, nearest, type Outcome, refused, shown } from "#vocabulary";

/** A partnership that begins an assessment: its own area, its districts, and the partnerships it is compared with. */
export type Partnership = {
	readonly name: string;
	/** The district, where the partnership has one; the partnership's own code where it joins several. */
	readonly area: Area;
	readonly districts: readonly Area[];
	/** The areas of the partnerships of its county, or of its police force where no county joins them. */
	readonly neighbours: readonly Area[];
	/** The county or force that the neighbours make up. */
	readonly joinedIn: Area;
	readonly isWelsh: boolean;
};

/**
 * Finds a partnership by its name, that of one of its districts, or a code.
 *
 * @param areas what ships with the program, and what a partnership added
 */
export function choosePartnership(written: string, areas: AreaRegister): Outcome<Partnership> {
	const present = areas.all.filter(({ to }) => to === undefined);
	// A partnership that no district belongs to any more has been joined with another.
	const partnerships = present.filter(
		(each) => each.level === "csp" && districtsOf(each, present).length > 0,
	);
	const named = [areas.byCode(written), ...areas.named(written)].flatMap((each) => each ?? []);
	const own =
		partnerships.find(({ code }) => named.some((each) => each.code === code)) ??
		named.flatMap(({ parents }) => partnerships.filter(({ code }) => parents.includes(code)))[0];
	if (!own) return refused(unknown(written, partnerships));
	const areaOf = (partnership: Area) => areaOfPartnership(partnership, present);
	const [joinedIn, neighbours] = neighbourhood(own, partnerships, areas);
	return done({
		name: own.name,
		area: areaOf(own),
		districts: districtsOf(own, present),
		neighbours: neighbours.map(areaOf),
		joinedIn,
		isWelsh: own.code.startsWith("W"),
	});
}

function districtsOf({ code }: Area, present: readonly Area[]): Area[] {
	return present.filter(({ level, parents }) => level === "district" && parents.includes(code));
}

function areaOfPartnership(partnership: Area, present: readonly Area[]): Area {
	const [only, ...others] = districtsOf(partnership, present);
	return only && others.length === 0 ? only : partnership;
}

/** The smallest area above a partnership that joins it with another. */
function neighbourhood(own: Area, partnerships: readonly Area[], areas: AreaRegister): [Area, Area[]] {
	const above = own.parents.flatMap((code) => areas.byCode(code) ?? []);
	const further = above.flatMap(({ parents }) => parents.flatMap((code) => areas.byCode(code) ?? []));
	const joining = [...above, ...further].toSorted((left, right) => joinRank(left) - joinRank(right));
	for (const area of joining) {
		const joined = partnerships.filter(
			({ parents }) =>
				parents.includes(area.code) ||
				parents.some((code) => areas.byCode(code)?.parents.includes(area.code)),
		);
		if (joined.length > 1) return [area, joined];
	}
	return [own, [own]];
}

const JOINING = ["county", "force", "region", "nation"];

function joinRank({ level }: Area): number {
	const rank = JOINING.indexOf(level);
	return rank < 0 ? JOINING.length : rank;
}

function unknown(written: string, partnerships: readonly Area[]) {
	const near = nearest(
		written,
		partnerships.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]),
	);
	return {
		code: "partnership-unknown",
		stops: "document" as const,
		at: { file: "--partnership" },
		says: "There is no such community safety partnership.",
		found: shown(written),
		wanted: "the name or code of a partnership or of one of its districts",
		next: near === undefined ? "reference/areas/partnerships.csv lists them all." : `Did you mean “${near}”?`,
	};
}

import { type CountedArea, districtSuccession, type Store } from "#evidence/store";
import {
	type Area,
	type AreaCode,
	type AreaRegister,
	done,
	nearest,
	type Outcome,
	type Problem,
	readAreaCode,
	refused,
	shown,
} from "#vocabulary";

/** An area that somebody asked for: one that is known here, or a code alone. */
export type AskedArea = Pick<Area, "code" | "name"> & Partial<Area>;

/** An area as the store counts it, with its name. */
export type NamedArea = CountedArea & { readonly name: string };

/** The areas to count: the one that was asked for, or each ward of a district as the newest lookup has them. */
export async function countedAreas(
	area: AskedArea,
	{ by }: { readonly by?: "ward" },
	areas: AreaRegister,
	store: Store,
): Promise<readonly NamedArea[]> {
	const { code, name } = area;
	const policed = policing(area, areas);
	if (area.level === "force") return [{ code, name, members: [], forceNames: namesOf(area), ...policed }];
	if (by === "ward") {
		const wards = await store.wardsOf(code);
		if (wards.length > 0) return wards.map((ward) => ({ ...ward, members: [ward.code], ...policed }));
	}
	const districts = areas.all.filter((each) => each.level === "district" && each.parents.includes(code));
	const codes = [code, ...districts.map((each) => each.code)];
	return [{ code, name, members: [...codes, ...(await formerCodes(codes, store))], ...policed }];
}

/** Codes of districts that became these: lookups of their time place neighbourhoods there. */
async function formerCodes(codes: readonly AreaCode[], store: Store): Promise<readonly AreaCode[]> {
	const successions = await Promise.all(codes.map((code) => store.ask(districtSuccession(code))));
	return successions.flatMap(({ predecessors }) => predecessors).filter((each) => !codes.includes(each));
}

/** The names of the force that polices an area: crimes that its neighbours' files place there are no count of it. */
function policing(area: AskedArea, areas: AreaRegister): { policedBy?: readonly string[] } {
	const force = area.level === "force" ? area : forceAbove(area.parents ?? [], areas);
	return force ? { policedBy: namesOf(force) } : {};
}

/** The police force among the areas that an area lies in; a ward lies in one through its district. */
function forceAbove(parents: readonly AreaCode[], areas: AreaRegister): Area | undefined {
	const above = parents.flatMap((each) => areas.byCode(each) ?? []);
	const force = above.find((each) => each.level === "force");
	if (force || above.length === 0) return force;
	return forceAbove([...new Set(above.flatMap((each) => each.parents))], areas);
}

function namesOf(area: AskedArea): string[] {
	return [area.name, ...(area.alsoKnownAs ?? [])];
}

/** Finds the area that a person wrote, by code or name; a code that is not known may come from a loaded lookup. */
export function findArea(written: string, areas: AreaRegister): Outcome<AskedArea> {
	const area = areas.find(written);
	if (area?.level === "region" || area?.level === "nation") return refused(areaTooLarge(written));
	if (area) return done(area);
	const code = readAreaCode(written);
	if (code && /\d/.test(code)) return done({ code, name: code });
	const near = nearest(
		written,
		areas.all.flatMap((each) => [each.name, ...each.alsoKnownAs]),
	);
	return refused({
		code: "area-unknown",
		stops: "figure",
		at: { file: "--area" },
		says: "This area is not known here.",
		found: shown(written),
		next: near === undefined ? "Write the code of the area." : `Did you mean “${near}”?`,
	});
}

function areaTooLarge(written: string): Problem {
	return {
		code: "area-too-large",
		stops: "figure",
		at: { file: "--area" },
		says: "Several police forces share this area, and their files are counted one force at a time.",
		found: shown(written),
		wanted: "a neighbourhood, ward, district, county or police force",
		next: "Ask for each police force.",
	};
}

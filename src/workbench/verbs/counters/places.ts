import type { Store } from "#evidence/store";
import type { AreaRegister } from "#vocabulary";
import { type AskedArea, countedAreas } from "../asked-area.ts";
import type { Place } from "./counter.ts";

/** The places of an asked area: itself, or each of its wards as the newest lookup has them. */
export async function placesOf(
	asked: AskedArea,
	{ by }: { readonly by?: "ward" },
	areas: AreaRegister,
	store: Store,
): Promise<readonly Place[]> {
	const counted = await countedAreas(asked, by ? { by } : {}, areas, store);
	return counted.map((each) => ({
		asked: each.code === asked.code ? asked : { code: each.code, name: each.name, level: "ward" },
		counted: each,
	}));
}

import { currentLoads, openStore } from "#evidence/store";
import { areaRegister, done, type Outcome, refused } from "#vocabulary";
import { openReference } from "../reference.ts";
import { makePack, type SuppliedPack } from "./make-pack.ts";
import { countyUnknown, lookupMissing, nothingToSupply } from "./supply-problems.ts";

/** What is to be cut, and where the packs go. */
export type SupplyRequest = {
	/** Code or name of a county or police force area. */
	readonly county: string;
	readonly workspace: string;
	readonly out: string;
	readonly now: () => Date;
	readonly report: (progress: {
		readonly district: string;
		readonly number: number;
		readonly of: number;
	}) => void;
};

/** The packs that were made. */
export type SupplyReport = { readonly packs: readonly SuppliedPack[] };

/** Cuts everything that counts in a county's workspace into a data pack for each of its districts. */
export async function supplyCounty(request: SupplyRequest): Promise<Outcome<SupplyReport>> {
	const areas = areaRegister(openReference().areas);
	const county = areas.find(request.county);
	const districts = areas.all.filter(
		(each) => each.level === "district" && county !== undefined && each.parents.includes(county.code),
	);
	if (!county || districts.length === 0) return refused(countyUnknown(request.county, areas.all));
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const loads = currentLoads(await store.loads());
		if (loads.length === 0) return refused(nothingToSupply(request.workspace));
		if (!loads.some((load) => load.source === "area-lookup"))
			return refused(lookupMissing(request.workspace));
		const packs: SuppliedPack[] = [];
		for (const [index, district] of districts.entries()) {
			request.report({ district: district.name, number: index + 1, of: districts.length });
			packs.push(await makePack(store, loads, { ...request, county, district }));
		}
		return done({ packs });
	} finally {
		store.close();
	}
}

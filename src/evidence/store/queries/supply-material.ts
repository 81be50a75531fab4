import { text } from "../database.ts";
import { openHeldStreet } from "../held-street.ts";
import { receivedPath } from "../received-files.ts";
import { isThere } from "../store-folders.ts";
import type { StoreQuestion } from "./store-question.ts";

/** The codes of a district, and of its wards and neighbourhoods as the newest lookup has them. */
export function codesOfDistrict(district: string): StoreQuestion<ReadonlySet<string>> {
	return async (folders, database) => {
		await openHeldStreet(folders, database);
		const rows = await database.rows(
			`SELECT DISTINCT unnest([lsoa_code, ward_code]) AS code FROM place WHERE district_code = ${text(district)}`,
		);
		return new Set([district, ...rows.flatMap(({ code }) => (code === null ? [] : [String(code)]))]);
	};
}

/** Where the bytes of a file as it was received stand; undefined if they are not kept, as after an erasure. */
export function receivedBytes(fileHash: string): StoreQuestion<string | undefined> {
	return async (folders) => {
		const path = receivedPath(folders, fileHash);
		return (await isThere(path)) ? path : undefined;
	};
}

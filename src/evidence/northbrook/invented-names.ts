/** The districts of the small size, which the example's prose names. */
const FIRST_DISTRICTS = ["Northbrook", "Eastmarsh", "Westfold"] as const;

const BEGINNINGS = [
	"Alder",
	"Birch",
	"Cold",
	"Dun",
	"Elm",
	"Fen",
	"Gorse",
	"Hazel",
	"Iron",
	"Kes",
	"Lang",
	"Marl",
	"Nether",
	"Oak",
	"Pen",
	"Quarry",
	"Rush",
	"Stan",
	"Thorn",
	"Under",
	"Wych",
] as const;

const ENDINGS = [
	"acre",
	"barrow",
	"combe",
	"dale",
	"ey",
	"ford",
	"garth",
	"holt",
	"low",
	"mere",
	"ness",
	"stead",
	"thwaite",
	"wick",
	"worth",
	"ham Bay",
	"ton Vale",
] as const;

/** The wards of every district; the first is the town centre. */
export const WARD_NAMES = [
	"High Street",
	"Bridge",
	"Millgate",
	"Priory",
	"Castle Hill",
	"Quayside",
	"Park",
	"Heath and Common",
	"Abbey",
	"Brookside",
	"Church End",
	"Downs",
	"East Field",
	"Furze",
	"Grange",
	"Harbour",
	"Kiln Lane",
	"Lowlands",
	"Meadow",
	"Nursery",
	"Orchard",
	"Ridgeway",
	"Station",
	"Woodside",
] as const;

/** Streets and sorts of place, as the police's map points are named. */
export const POINT_NAMES = [
	"On or near Shopping Area",
	"On or near Nightclub",
	"On or near Mill Lane",
	"On or near Parking Area",
	"On or near Supermarket",
	"On or near Chapel Street",
	"On or near Park/Open Space",
	"On or near St Mary'S Close",
	"On or near Station Road",
	"On or near Sports/Recreation Area",
	"On or near Petrol Station",
	"On or near The Green",
] as const;

/**
 * The name of a district of the whole country, counted from 0; no two are alike.
 *
 * @example
 * districtName(0) // => "Northbrook"
 */
export function districtName(index: number): string {
	const first = FIRST_DISTRICTS[index];
	if (first !== undefined) return first;
	const rest = index - FIRST_DISTRICTS.length;
	const ending = ENDINGS[Math.floor(rest / BEGINNINGS.length) % ENDINGS.length];
	return `${BEGINNINGS[rest % BEGINNINGS.length]}${ending}`;
}

/** The name of a force area: that of its first district. */
export function forceAreaName(index: number, districtsEach: number): string {
	return districtName(index * districtsEach);
}

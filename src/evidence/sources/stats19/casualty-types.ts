import type { CodeList } from "./coded-columns.ts";

/** How people were on the road, in the order of a table. */
export const TRAVEL_MODES = {
	pedestrian: "Pedestrians",
	cyclist: "Cyclists",
	motorcyclist: "Motorcyclists",
	car: "Car occupants",
	taxi: "Taxi and private hire occupants",
	bus: "Bus, coach and minibus occupants",
	goods: "Van and goods vehicle occupants",
	other: "Others",
} as const;

export type TravelMode = keyof typeof TRAVEL_MODES;

/** Casualty types of all specifications since 1979: number, mode, label. */
const TYPES: readonly (readonly [number, TravelMode, string])[] = [
	[0, "pedestrian", "Pedestrian"],
	[1, "cyclist", "Cyclist"],
	[2, "motorcyclist", "Motorcycle 50cc and under rider or passenger"],
	[3, "motorcyclist", "Motorcycle 125cc and under rider or passenger"],
	[4, "motorcyclist", "Motorcycle over 125cc and up to 500cc rider or passenger"],
	[5, "motorcyclist", "Motorcycle over 500cc rider or passenger"],
	[8, "taxi", "Taxi/Private hire car occupant"],
	[9, "car", "Car occupant"],
	[10, "bus", "Minibus (8 - 16 passenger seats) occupant"],
	[11, "bus", "Bus or coach occupant (17 or more pass seats)"],
	[16, "other", "Horse rider"],
	[17, "other", "Agricultural vehicle occupant"],
	[18, "other", "Tram occupant"],
	[19, "goods", "Van / Goods vehicle (3.5 tonnes mgw or under) occupant"],
	[20, "goods", "Goods vehicle (over 3.5t. and under 7.5t.) occupant"],
	[21, "goods", "Goods vehicle (7.5 tonnes mgw and over) occupant"],
	[22, "other", "Mobility scooter rider"],
	[23, "motorcyclist", "Electric motorcycle rider or passenger"],
	[90, "other", "Other vehicle occupant"],
	[97, "motorcyclist", "Motorcycle - unknown cc rider or passenger"],
	[98, "goods", "Goods vehicle (unknown weight) occupant"],
	[99, "other", "Unknown vehicle type (self rep only)"],
	[103, "motorcyclist", "Motorcycle - Scooter (1979-1998)"],
	[104, "motorcyclist", "Motorcycle (1979-1998)"],
	[105, "motorcyclist", "Motorcycle - Combination (1979-1998)"],
	[106, "motorcyclist", "Motorcycle over 125cc (1999-2004)"],
	[108, "taxi", "Taxi (excluding private hire cars) (1979-2004)"],
	[109, "car", "Car (including private hire cars) (1979-2004)"],
	[110, "bus", "Minibus/Motor caravan (1979-1998)"],
	[113, "goods", "Goods over 3.5 tonnes (1979-1998)"],
];

/**
 * The casualty types by their numbers.
 *
 * Source: the open data guide of the Department for Transport's road safety data (Open Government Licence v3.0).
 */
export const CASUALTY_TYPES: CodeList = Object.fromEntries(TYPES.map(([number, , label]) => [number, label]));

/**
 * The numbers of the casualty types of a mode.
 *
 * @example
 * casualtyTypesOf("car") // => [9, 109]
 */
export function casualtyTypesOf(mode: TravelMode): readonly number[] {
	return TYPES.filter(([, each]) => each === mode).map(([number]) => number);
}

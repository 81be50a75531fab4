import type { AreaRegister } from "./area.ts";
import type { MeasureId } from "./measure-id.ts";
import type { Unit } from "./unit.ts";

/** What a source must know of a measure in order to read a row about it. */
export type KnownMeasure = {
	readonly id: MeasureId;
	readonly title: string;
	readonly unit: Unit;
	readonly supplier: string;
	/** For rates: events per so many people. */
	readonly per?: number;
	/** Whether it is counted on a day, as residents are, and not over a stretch of time, as crimes are. */
	readonly stock?: boolean;
};

/** What a source must know of the measures and areas that exist here; it is handed in. */
export type Known = { readonly measures: Iterable<KnownMeasure>; readonly areas: AreaRegister };

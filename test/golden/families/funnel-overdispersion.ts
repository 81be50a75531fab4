import {
	exactPoissonLimits,
	type FunnelScale,
	type OverDispersedFunnel,
	overDispersedFunnel,
} from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

const scales: Record<string, FunnelScale> = { RC: "rate", PR: "share", SR: "standardised ratio" };

type Row = { area: string; count: number; population: number };

/** The areas in the order in which R sorts their names. */
function rowsOf({ input }: GoldenCase): Row[] {
	const [counts, bases] = [input.n as number[], input.d as number[]];
	return (input.area as string[])
		.map((area, index) => ({ area, count: counts[index]!, population: bases[index]! }))
		.sort((a, b) => (a.area < b.area ? -1 : 1));
}

/** Ranks of the scores and the tenth that each lies in, as the package lists them. */
function tenths(funnel: OverDispersedFunnel): { rk: number[]; sp: number[] } {
	const rk = funnel.positions.map(({ z }) => funnel.positions.filter((other) => other.z < z).length + 1);
	return { rk, sp: rk.map((rank) => Math.floor(((rank - 1) * 10) / rk.length)) };
}

/** The limits without allowance for the spread: of ratios the exact Poisson ones, else the funnel's own. */
function plainLimits(plain: OverDispersedFunnel, rows: readonly Row[], scale: FunnelScale, per: number) {
	const exact = (base: number, confidence: number, end: 0 | 1) =>
		(exactPoissonLimits(base, confidence)[end] / base) * per;
	const column = (confidence: number, end: "lower" | "upper") =>
		scale === "standardised ratio"
			? rows.map(({ population }) => exact(population, confidence, end === "lower" ? 0 : 1))
			: plain.positions.map((at) => (confidence === 0.95 ? at.limits[end] : at.outerLimits[end]));
	return {
		LCL95: column(0.95, "lower"),
		UCL95: column(0.95, "upper"),
		LCL99: column(0.998, "lower"),
		UCL99: column(0.998, "upper"),
	};
}

function answer(goldenCase: GoldenCase): unknown {
	const { options = {} } = goldenCase;
	const rows = rowsOf(goldenCase);
	const scale = scales[options.data_type as string]!;
	const per = options.multiplier as number;
	const asked = { areas: rows, scale, per, limitsAs: "funnelplotr" } as const;
	const funnel = overDispersedFunnel({ ...asked, widen: options.draw_adjusted as boolean });
	const plain = overDispersedFunnel({ ...asked, widen: false });
	if (funnel.kind === "not computable" || plain.kind === "not computable") return funnel;
	const { positions } = funnel;
	const limits = plainLimits(plain, rows, scale, per);
	const inner = options.limit === 95;
	const flag = (value: boolean) => (value ? 1 : 0);
	return {
		phi: funnel.phi,
		tau2: funnel.tau2,
		denominator: rows.map(({ population }) => population),
		group: rows.map(({ area }) => area),
		numerator: rows.map(({ count }) => count),
		rr: positions.map(({ value }) => value / per),
		target_transformed: positions.map(() => funnel.target),
		Y: positions.map(({ scaled }) => scaled.observed),
		Uzscore: positions.map(({ z }) => z),
		...tenths(funnel),
		truncated: positions.map(({ tamed }) => flag(tamed)),
		winsorised: positions.map(({ tamed }) => flag(tamed)),
		Wuzscore: positions.map(({ tamedZ }) => tamedZ),
		s: positions.map(({ scaled }) => scaled.baseError),
		OD95LCL: positions.map((at) => at.limits.lower),
		OD95UCL: positions.map((at) => at.limits.upper),
		OD99LCL: positions.map((at) => at.outerLimits.lower),
		OD99UCL: positions.map((at) => at.outerLimits.upper),
		...limits,
		outlier: positions.map((at, index) => {
			const drawn = inner ? at.limits : at.outerLimits;
			const bare = inner
				? { lower: limits.LCL95[index]!, upper: limits.UCL95[index]! }
				: { lower: limits.LCL99[index]!, upper: limits.UCL99[index]! };
			const judged = options.draw_adjusted ? drawn : bare;
			return flag(at.value < judged.lower || at.value > judged.upper);
		}),
	};
}

/** Funnels of FunnelPlotR, with and without allowance for over-dispersion. */
export const adapter: GoldenAdapter = { family: "funnel_overdispersion", departures: [], actual: answer };

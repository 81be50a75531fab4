import { changeByAreaChart } from "./change-by-area-chart.ts";
import type { ChartMaker } from "./chart-request.ts";
import { controlChartOf } from "./control-chart.ts";
import { dotsChart } from "./dots-chart.ts";
import { funnelChart } from "./funnel-chart.ts";
import { hoursChart } from "./hours-chart.ts";
import { linesChart } from "./lines-chart.ts";
import { lorenzChart } from "./lorenz-chart.ts";
import { hexMapChart, mapChart } from "./map-chart.ts";
import { multiplesChart } from "./multiples-chart.ts";
import { peersChart } from "./peers-chart.ts";
import { sharesChart } from "./shares-chart.ts";
import { slopeChart } from "./slope-chart.ts";

/** Every kind of chart that prose can ask for, by the name it uses. */
export const CHARTS: Readonly<Record<string, ChartMaker>> = {
	control: controlChartOf,
	peers: peersChart,
	"change-by-area": changeByAreaChart,
	lines: linesChart,
	multiples: multiplesChart,
	funnel: funnelChart,
	slope: slopeChart,
	dots: dotsChart,
	shares: sharesChart,
	hours: hoursChart,
	lorenz: lorenzChart,
	map: mapChart,
	"hex-map": hexMapChart,
};

import { changeByAreaChart } from "./change-by-area-chart.ts";
import type { ChartMaker } from "./chart-request.ts";
import { controlChartOf } from "./control-chart.ts";
import { linesChart } from "./lines-chart.ts";
import { peersChart } from "./peers-chart.ts";

/** Every kind of chart that prose can ask for, by the name it uses. */
export const CHARTS: Readonly<Record<string, ChartMaker>> = {
	control: controlChartOf,
	peers: peersChart,
	"change-by-area": changeByAreaChart,
	lines: linesChart,
};

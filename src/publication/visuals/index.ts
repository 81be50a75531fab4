export { chartedPoints } from "./control-chart/charted-points.ts";
export { drawStandalone } from "./draw-standalone.ts";
export { drawVisual } from "./draw-visual.ts";
export { darkInks, type Ink, type Palette } from "./drawing/ink.ts";
export type { Drawing, DrawingOptions } from "./drawing/picture.ts";
export { drawSparkline, type SparklineRequest } from "./sparkline/sparkline.ts";

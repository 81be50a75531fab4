export {
	type Block,
	CALLOUT_TONES,
	type Callout,
	type CalloutTone,
	type CaseStudy,
	type Definitions,
	everyBlock,
	type FigureList,
	type Heading,
	type List,
	type Paragraph,
	type TableBlock,
	type VisualBlock,
} from "./block.ts";
export { type Caution, type CautionKind, distinctCautions } from "./caution.ts";
export type {
	Dot,
	DotsRequest,
	FunnelLimits,
	FunnelRequest,
	FunnelStanding,
	SharesRequest,
	SlopeLine,
	SlopeRequest,
} from "./comparing-visuals.ts";
export { type Cover, DOCUMENT_STATES, type Document } from "./document.ts";
export { type Figure, type FigureBase, type FigureId, type FigureSubject, figureIdOf } from "./figure.ts";
export { type Inline, inlineText, text } from "./inline.ts";
export type { HexLayout, HexMapRequest, HexPlace, MapArea, MapRequest } from "./map-visuals.ts";
export type { ReadDocument, ReadLine, ReadPiece, ReadRow } from "./read-document.ts";
export type { HoursRequest, LorenzRequest, ValueClass } from "./spread-visuals.ts";
export type { Table, TableCell, TableColumn, TableRow } from "./table.ts";
export type {
	AssuranceVerdict,
	Bar,
	BarsRequest,
	ControlChartPoint,
	ControlChartRequest,
	ControlChartStep,
	DecisionTrailRequest,
	Line,
	LinesRequest,
	MultiplesRequest,
	Panel,
	ScatterRequest,
	VariationVerdict,
	VisualRequest,
} from "./visual-request.ts";
export type { VisualWords } from "./visual-words.ts";

import type { MultiplesRequest, Panel } from "#document";
import { keyEntries } from "../control-chart/key.ts";
import { axisTitle } from "../drawing/axes.ts";
import { drawKeyRows, type KeyEntry } from "../drawing/key-rows.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { drawPanel, type PanelBox, panelAxis, panelHead } from "./panel.ts";
import { panelHeight } from "./panel-height.ts";
import { verdictEntries } from "./verdict-icons.ts";

/** How many panels stand beside each other, and what lies between them. */
const COLUMNS = { desk: 3, column: 2, phone: 1 } as const;
const GAP = { across: 30, down: 22 } as const;
const DESK = 900;

/**
 * Small control charts in rows, in the order given, each with its last value and its verdicts as shapes. Where levels
 * are compared all have one axis; else each has its own, so that a small one is not flattened by a large one.
 */
export function multiplesChart(request: MultiplesRequest, easel: Easel): Parts {
	const { panels } = request;
	if (panels.every(({ points }) => points.every(({ value }) => value === null))) return emptyFrame(easel);
	const { sizes, pen, width } = easel;
	const columns = columnsFor(easel);
	const panelWidth = (width - GAP.across * (columns - 1)) / columns;
	const shared = request.sharedScale ? panelAxis(panels, [1, 0], easel) : undefined;
	const title = axisTitle(
		request.unitWords,
		shared ?? { at: () => 0, ticks: [], startsAt: undefined },
		easel,
	);
	let top = title.length * sizes.line + 10;
	const drawn: string[] = [];
	for (const row of inRows(panels, columns)) {
		const heads = row.map((panel) => panelHead(panel, panelWidth, easel));
		const headHeight = Math.max(...heads.map(({ height }) => height));
		for (const [index, head] of heads.entries()) {
			const box: PanelBox = { left: index * (panelWidth + GAP.across), top, width: panelWidth, headHeight };
			drawn.push(...drawPanel(head, box, request.sharedScale ? panels : [head.panel], easel));
		}
		top += headHeight + panelHeight(easel) + GAP.down;
	}
	const key = drawKeyRows(keyOf(panels, easel), top, easel, KEY_SWATCH);
	return {
		height: Math.ceil(top + key.height + 4),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawn,
			...key.parts,
		],
	};
}

/** The verdicts that stand in the panels, then the marks that these have not explained. */
function keyOf(panels: readonly Panel[], easel: Easel): KeyEntry[] {
	const explained = new Set<unknown>(panels.map(({ variation }) => variation.judgement));
	const points = panels
		.flatMap((panel) => panel.points)
		.filter(({ judgement }) => judgement === undefined || !explained.has(judgement));
	const provisional = panels.some((panel) => panel.provisional);
	return [...verdictEntries(panels, easel), ...keyEntries({ points, provisional }, easel)];
}

/** Verdicts are wider than marks. */
const KEY_SWATCH = 44;

function columnsFor({ width, sizes }: Easel): number {
	if (sizes.narrow) return COLUMNS.phone;
	return width >= DESK ? COLUMNS.desk : COLUMNS.column;
}

function inRows(panels: readonly Panel[], columns: number): Panel[][] {
	return Array.from({ length: Math.ceil(panels.length / columns) }, (_, row) =>
		panels.slice(row * columns, (row + 1) * columns),
	);
}

import { type FunnelAnswers, type PeerPosition, peerPosition } from "#analysis/findings";
import type { FunnelVerdict } from "#analysis/statistics";
import { type FunnelStanding, inlineText } from "#document";
import {
	type AreaCode,
	cardinal,
	describePeriod,
	done,
	type Outcome,
	type Problem,
	printedNumber,
	refused,
} from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, type TableWork, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords, unitWords } from "./chart-words.ts";
import { funnelLimits } from "./funnel-limits.ts";

const STANDINGS: Readonly<Record<FunnelVerdict, FunnelStanding>> = {
	"far below": "beyond outer",
	below: "beyond inner",
	"not different": "within",
	above: "beyond inner",
	"far above": "beyond outer",
};

/** What chance says of an area, in words. */
const VERDICTS: Readonly<Record<FunnelVerdict, string>> = {
	"far below": "below the 99.8% limits",
	below: "below the 95% limits",
	"not different": "within the limits",
	above: "above the 95% limits",
	"far above": "above the 99.8% limits",
};

type Funnelled = PeerPosition & { readonly funnels: FunnelAnswers };

/** Rates of a group against the people behind them, with the limits of what chance alone would do. */
export function funnelChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const position = peerPosition(request.address, request.at, context);
	if (!position.ok) return position;
	const { funnels } = position.value;
	if ("kind" in funnels) return refused(noFunnel(request, funnels.why));
	const work = tableWork(context, request.at);
	const drawing = drawn({ ...position.value, funnels }, request, work);
	return done({ figures: [...position.value.figures, ...work.figures], request: drawing });
}

function drawn(position: Funnelled, request: Selection, work: TableWork): MadeChart["request"] {
	const { measure, rows, group, of, funnels } = position;
	const { language } = work.context;
	const per = measure.per ?? 1000;
	const unit = unitWords(measure);
	const members = new Map(funnels.members.map((each) => [each.area, each]));
	const verdict = (area: AreaCode): FunnelVerdict => members.get(area)?.poisson ?? "not different";
	const cells = rows.map(({ area }) => figureCell(work, { ...request.address, area }, "value"));
	const table = dataTable(
		`${measure.title}, ${group.title}, against residents`,
		["Area", unit, "Residents", "Against chance alone"],
		rows.map((row, index) => {
			const residents = wordsCell(printedNumber(members.get(row.area)?.population ?? 0));
			return dataRow(
				row.areaName,
				[cells[index] ?? wordsCell(""), residents, wordsCell(VERDICTS[verdict(row.area)])],
				row.own,
			);
		}),
	);
	const beyond = rows.filter(({ area }) => verdict(area) !== "not different");
	const own = verdict(of.area);
	const message = `${of.areaName} lies ${VERDICTS[own]} of chance among its ${group.title}`;
	const centre = printedNumber(funnels.centre, CENTRE_PLACES);
	return {
		kind: "funnel",
		words: chartWords({
			title: request.title ?? message,
			subtitle: `${measure.title}: ${unit}, ${describePeriod(request.address.window, language)}, against residents`,
			description: `Funnel plot of ${rows.length} areas round their pooled rate of ${centre}. ${of.areaName} has ${inlineText(cells[rows.findIndex((row) => row.own)]?.content ?? [])}, ${VERDICTS[own]}. ${beyond.length} of ${rows.length} areas lie beyond the 95% limits.`,
			table,
			drawnFrom: funnels.from,
			remarks: remarksOf(position, own, beyond.length),
			...(request.note === undefined ? {} : { note: request.note }),
		}),
		up: unit,
		across: "Residents",
		points: rows.map((row) => ({
			label: row.areaName,
			base: members.get(row.area)?.population ?? 0,
			value: row.value.value,
			standing: STANDINGS[verdict(row.area)],
			own: row.own,
		})),
		centre: { value: funnels.centre, label: `All together ${centre}` },
		...funnelLimits(
			funnels.members.map(({ population }) => population),
			{ average: funnels.centre, per },
		),
	};
}

const CENTRE_PLACES = 1;

function remarksOf({ rows, funnels }: Funnelled, own: FunnelVerdict, beyond: number): string[] {
	const spread = `${cardinal(beyond)} of ${cardinal(rows.length)} areas lie beyond the 95% limits`;
	return [
		"The line is the pooled rate: all events over all residents. The limits are those of Poisson chance round it.",
		`${spread.charAt(0).toUpperCase()}${spread.slice(1)}: areas of one group nearly always differ by more than chance.`,
		`With the usual spread between these areas allowed for, the own area is ${
			funnels.widened === "not different" ? "not out of the ordinary" : `still ${VERDICTS[funnels.widened]}`
		}${own === "not different" ? "" : ", which is the fairer answer"}.`,
	];
}

function noFunnel({ address, at }: Selection, why: string): Problem {
	return {
		code: "funnel-impossible",
		stops: "figure",
		at,
		says: `No funnel can be drawn of ${address.measure}, since ${why}.`,
		wanted: "a rate, and the residents of every area",
		next: "Choose a rate, add populations to assessment.yaml, or use another chart.",
	};
}

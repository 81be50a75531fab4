import { abbreviations } from "./abbreviations.ts";
import { additivity } from "./additivity.ts";
import { chance } from "./chance.ts";
import { changeArithmetic } from "./change-arithmetic.ts";
import type { Check } from "./check.ts";
import { comparators } from "./comparators.ts";
import { dateBasis } from "./date-basis.ts";
import { directionAgainstTable } from "./direction-against-table.ts";
import { endPoints } from "./end-points.ts";
import { majority } from "./majority.ts";
import { mediant } from "./mediant.ts";
import { missingFigure } from "./missing-figure.ts";
import { namedAverage } from "./named-average.ts";
import { numbering } from "./numbering.ts";
import { partOfWhole } from "./part-of-whole.ts";
import { perCentBases } from "./per-cent-bases.ts";
import { pointsOrPerCent } from "./points-or-per-cent.ts";
import { ranks } from "./ranks.ts";
import { repeatedValue } from "./repeated-value.ts";
import { sameMeasureTwice } from "./same-measure-twice.ts";
import { shareReadAsChange } from "./share-read-as-change.ts";
import { shares } from "./shares.ts";
import { smallNumbers } from "./small-numbers.ts";
import { staleFuture } from "./stale-future.ts";
import { sumsInProse } from "./sums-in-prose.ts";
import { tableChange } from "./table-change.ts";
import { tableHeader } from "./table-header.ts";
import { unchangedShare } from "./unchanged-share.ts";
import { wholeNumberBase } from "./whole-number-base.ts";
import { windows } from "./windows.ts";

/** Every check there is, in the order in which the method page tells of them. A new one is one file and one line here. */
export const CHECKS: readonly Check[] = [
	changeArithmetic,
	shares,
	sumsInProse,
	wholeNumberBase,
	pointsOrPerCent,
	endPoints,
	chance,
	tableChange,
	additivity,
	mediant,
	ranks,
	tableHeader,
	sameMeasureTwice,
	directionAgainstTable,
	shareReadAsChange,
	namedAverage,
	partOfWhole,
	unchangedShare,
	repeatedValue,
	majority,
	perCentBases,
	comparators,
	windows,
	staleFuture,
	dateBasis,
	smallNumbers,
	abbreviations,
	numbering,
	missingFigure,
];

import type { Area } from "#vocabulary";
import type { Partnership } from "../partnership.ts";
import { periodText } from "../written-period.ts";
import type { BeginningWindow } from "./windows.ts";

const LAST_DIGITS = 100;

/**
 * The name of an assessment's year.
 *
 * @example
 * assessmentYear(2026) // => "2026/27"
 */
export function assessmentYear(year: number): string {
	return `${year}/${String((year + 1) % LAST_DIGITS).padStart(2, "0")}`;
}

/** `assessment.yaml` of a first assessment, each entry with what it is for. */
export function settingsText(
	partnership: Partnership,
	year: number,
	windows: readonly BeginningWindow[],
): string {
	const { name, area, neighbours, joinedIn } = partnership;
	return `# What this assessment is about. Change what is not right: the name of the partnership first of all.
# Every command tells what it does not understand here, with the line.
partnership: {name: ${JSON.stringify(`${name} Community Safety Partnership`)}, short: CSP}
title: Strategic Assessment
year: ${assessmentYear(year)}
version: "0.1"
# draft, in review, agreed, published or superseded. bellwether approve writes down who approved a state.
state: draft
# The day of this version. Ages of data are counted from it.
date: ${year}-01-31
${
	partnership.isWelsh
		? "# en for English, cy for Welsh: the words that the program writes. Your prose you write yourself.\nlanguage: en"
		: "language: en"
}
marking: OFFICIAL
# ${area.name}${partnership.districts.length > 1 ? `: the partnership of ${partnership.districts.map((each) => each.name).join(" and ")}` : ""}
area: ${area.code}

# The stretches of time, each with the one that it is compared with. The first is meant wherever the prose names none.
# A rolling year is written by its last month, a financial year as ${assessmentYear(year - 1)}, a calendar year in quotation marks.
windows:
${windows.map(windowLine).join("\n")}

groups:
  # Who shares ${joinedIn.name} with you: for tables that rank, and for the county agreement.
  neighbours:
    title: ${JSON.stringify(`partnerships of ${joinedIn.name}`)}
    members:
${neighbours.map(memberLine).join("\n")}
    total: ${joinedIn.code} # ${joinedIn.name}
  # Your Most Similar Group is not shipped with the program. The police share it with you (iQuanta, Digital Crime and
  # Performance Pack); write the codes of its areas here, your own among them, and take the # away:
  # peers:
  #   title: Most Similar Group
  #   members:
  #     - ${area.code} # ${area.name}

# Whose population rates are worked out from, once population.csv is among the returns:
# populations: {measure: population.mid-year, period: 30 Jun ${year - 1}}

# The pages in their order. A new page is a file and a line here.
document:
  - sections/summary.md
  - sections/recorded-crime.md
  - themes/serious-violence.md
  - themes/anti-social-behaviour.md
  - themes/substance-misuse.md
  - themes/reducing-reoffending.md
  - sections/recommendations.md
  - sections/checklist.md
  - {appendix: sources}
  - {appendix: methods}
  - {appendix: glossary}

# Whom readers may ask. Show it with {% contact /%}.
# contact:
#   lines: [Community Safety Team, your address]
#   telephone: "01234 567890"
#   website: example.org
`;
}

function windowLine({ name, period, against, why }: BeginningWindow): string {
	const other = against ? `, against: ${quoted(periodText(against))}` : "";
	return `  ${name}: {period: ${quoted(periodText(period))}${other}} # ${why}`;
}

/** A calendar year alone would be read as a number. */
function quoted(text: string): string {
	return /^\d+$/.test(text) ? JSON.stringify(text) : text;
}

function memberLine({ code, name }: Area): string {
	return `      - ${code} # ${name}`;
}

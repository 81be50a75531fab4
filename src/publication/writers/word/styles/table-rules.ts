import { INK, OWN, RULE } from "../colours.ts";

/** The id of the style of every table. */
export const TABLE_STYLE = "BellwetherTable";

const HEADER_RULE = 10;

/** Above and below the words of a cell, in twentieths of a point. */
const PADDING = 40;

/** What a table has without a style, which the library leaves out. */
const TABLE_NORMAL_XML =
	'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>';

/**
 * The style of every table: a rule under its head, none beside or between; what is bold and ruled beyond that is said
 * of single rows. The library has no words for table styles, so this one is written as Word stores it.
 */
const TABLE_STYLE_XML = `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Bellwether Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblCellMar><w:top w:w="${PADDING}" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="${PADDING}" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="${HEADER_RULE}" w:space="0" w:color="${INK}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`;

/** A sheet of styles with the style of tables. */
export function withTableStyle(sheet: string): string {
	const normal = sheet.includes('w:styleId="TableNormal"') ? "" : TABLE_NORMAL_XML;
	return sheet.replace("</w:styles>", `${normal}${TABLE_STYLE_XML}</w:styles>`);
}

/** The rule under the head of a table, in eighths of a point. */
export const HEAD_RULE = { style: "single", size: HEADER_RULE, color: INK } as const;

/** The rule where a group of rows or columns begins. */
export const GROUP_RULE = { style: "single", size: 4, color: RULE } as const;

/** The bar at the left of the own area. */
export const OWN_BAR = { style: "single", size: 20, color: OWN } as const;

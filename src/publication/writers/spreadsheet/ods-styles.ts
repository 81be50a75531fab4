import type { Language } from "#vocabulary";
import { html, type Markup } from "../html/markup.ts";
import type { NumberFormat } from "./number-format.ts";
import { FONT, SIZES } from "./sheet-look.ts";

/** Centimetres that a character of the text takes. */
const CENTIMETRES = 0.235;

/** The looks of cells, by name, in type that can be read. */
export function lookStyles(language: Language): Markup {
	const text = (size: number, bold: boolean) =>
		html`<style:text-properties style:font-name="${FONT}" fo:font-family="${FONT}" fo:font-size="${size}pt" fo:language="${language}" fo:country="GB"${bold && html` fo:font-weight="bold"`}/>`;
	const cell = (name: string, size: number, bold: boolean, wraps: boolean, at = "top") =>
		html`<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties style:vertical-align="${at}" fo:wrap-option="${wraps ? "wrap" : "no-wrap"}"/>${text(size, bold)}</style:style>`;
	return html`<style:default-style style:family="table-cell">${text(SIZES.text, false)}</style:default-style><style:style style:name="Default" style:family="table-cell"/>${cell("line", SIZES.text, false, false)}${cell("title", SIZES.title, true, false)}${cell("heading", SIZES.heading, true, false)}${cell("column-heading", SIZES.text, true, true, "bottom")}${cell("cell", SIZES.text, false, true)}${cell("cell-strong", SIZES.text, true, true)}`;
}

/** A column style for each width in characters. */
export function widthStyles(widths: readonly number[]): Markup {
	const styles = widths.map(
		(width) =>
			html`<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CENTIMETRES).toFixed(2)}cm"/></style:style>`,
	);
	return html`${styles}`;
}

/** For each format of numbers its style, and the cells that are set in it, light and bold. */
export function formatStyles(formats: ReadonlyMap<string, NumberFormat>): Markup {
	const styles = [...formats].map(([key, format]) => {
		const cells = ["", "-strong"].map(
			(weight) =>
				html`<style:style style:name="n${key}${weight}" style:family="table-cell" style:parent-style-name="cell${weight}" style:data-style-name="f${key}"><style:paragraph-properties fo:text-align="end"/></style:style>`,
		);
		return html`<number:number-style style:name="f${key}-rise" style:volatile="true">${digits(format, format.signed ? "+" : "")}</number:number-style><number:number-style style:name="f${key}">${digits(format, "−")}<style:map style:condition="value()&gt;=0" style:apply-style-name="f${key}-rise"/></number:number-style>${cells}`;
	});
	return html`${styles}`;
}

function digits({ before, places, thousands, after }: NumberFormat, sign: string): Markup {
	const words = (text: string) => text !== "" && html`<number:text>${text}</number:text>`;
	return html`${words(sign + before)}<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1"${thousands && html` number:grouping="true"`}/>${words(after)}`;
}

/** On paper a sheet lies across and is as wide as the page; its name stands above, the page below. */
export function pageStyles(): Markup {
	return html`<office:automatic-styles><style:page-layout style:name="across"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0" fo:margin="1.5cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="across"><style:header><text:p><text:sheet-name>?</text:sheet-name></text:p></style:header><style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>`;
}

/** The style that ties every sheet to that page. */
export function sheetStyle(): Markup {
	return html`<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>`;
}

import { BLOCK_TEMPLATE } from "./template-blocks.ts";
import { FRONT_TEMPLATE } from "./template-front.ts";
import { TABLE_TEMPLATE } from "./template-tables.ts";

/** Page, type and headings. `data` is the only thing that differs between documents. */
const PAGE_TEMPLATE = `
#let data = json("/document.json")
#let colour(name) = rgb(data.look.colours.at(name))
#let size(name) = data.look.sizes.at(name).at(0) * 1pt
#let leading(name) = (data.look.sizes.at(name).at(1) - data.look.sizes.at(name).at(0)) * 1pt
#let measure = 128mm

#set document(title: data.title, author: data.partnership, date: none)
#set page(paper: "a4", margin: (left: 22mm, right: 22mm, top: 28mm, bottom: 26mm), header-ascent: 10mm, footer-descent: 9mm)
#set text(font: data.look.typeface, lang: data.language, region: "GB", size: size("text"), fill: colour("ink"), top-edge: 0.75em, bottom-edge: -0.25em, hyphenate: false, number-type: "lining")
#set par(leading: leading("text"), spacing: 9pt, justify: false, linebreaks: "optimized")
#set block(spacing: 14pt)
#set list(marker: [•], indent: 0pt, body-indent: 8pt, spacing: 5pt)
#set enum(indent: 0pt, body-indent: 8pt, spacing: 5pt)

#let small(body) = { set text(size: size("small"), fill: colour("quiet")); set par(leading: leading("small"), spacing: 3pt); body }
#let tag(words) = box(stroke: 0.6pt + colour("ink"), inset: (x: 3pt), outset: (y: 1pt), text(size: 7.5pt, weight: "bold", fill: colour("ink"), words))

#let heading-sizes = (20pt, 14.5pt, 11.5pt, 10.5pt)
#show heading: it => {
  if it.level == 1 { pagebreak(weak: true) }
  let points = heading-sizes.at(it.level - 1)
  set text(size: points, weight: "bold", hyphenate: false)
  set par(leading: points * 0.2, justify: false)
  block(width: if it.level == 1 { 150mm } else { measure }, sticky: true, above: (28pt, 22pt, 17pt, 14pt).at(it.level - 1), below: (12pt, 7pt, 5pt, 4pt).at(it.level - 1), it.body)
}
#show link: it => text(fill: colour("link"), it)

#let inline(parts) = {
  for part in parts {
    if part.kind == "text" { text(part.text) }
    else if part.kind == "strong" { strong(inline(part.content)) }
    else if part.kind == "emphasis" { emph(inline(part.content)) }
    else if part.address == none { inline(part.content) }
    else { link(part.address, inline(part.content)) }
  }
}
`;

/** The order of the whole: cover, contents, text, data behind the charts. */
const ORDER_TEMPLATE = `
#cover-page
#set page(header: running-header, footer: running-footer)
#contents-page
#data.blocks.map(render).join()
#chart-data
`;

/**
 * The template in which every document is printed. It is text in TypeScript, so that it is the same whether the sources
 * are run as they are or bundled; the document comes to it as a file of data.
 */
export const TEMPLATE = [PAGE_TEMPLATE, TABLE_TEMPLATE, BLOCK_TEMPLATE, FRONT_TEMPLATE, ORDER_TEMPLATE].join(
	"\n",
);

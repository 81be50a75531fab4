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
// What a section must find on a page to begin there: room for its first words and a small table.
#let section-needs = 70mm

#set document(title: data.title, author: data.partnership, date: none)
#set page(paper: "a4", margin: (left: 22mm, right: 22mm, top: 26mm, bottom: 23mm), header-ascent: 10mm, footer-descent: 9mm)
#set text(font: data.look.typeface, lang: data.language, region: "GB", size: size("text"), fill: colour("ink"), top-edge: 0.75em, bottom-edge: -0.25em, hyphenate: false, number-type: "lining")
#set par(leading: leading("text"), spacing: 8pt, justify: false, linebreaks: "optimized")
#set block(spacing: 14pt)
#set list(marker: [•], indent: 0pt, body-indent: 8pt, spacing: 5pt)
#set enum(indent: 0pt, body-indent: 8pt, spacing: 5pt)

// Goes to the next page unless so much of this one is left, and takes no room itself.
#let reserve(height) = { block(breakable: false, above: 0pt, below: 0pt, height: height); v(-height) }
#let note(body) = { set text(size: size("note"), fill: colour("quiet")); set par(leading: leading("note"), spacing: 2pt); body }
#let small(body) = { set text(size: size("small"), fill: colour("quiet")); set par(leading: leading("small"), spacing: 3pt); body }
#let tag(words) = box(stroke: 0.6pt + colour("ink"), inset: (x: 3pt), outset: (y: 1pt), text(size: 7.5pt, weight: "bold", fill: colour("ink"), words))

// What the program says in English, whatever the language of the document.
#let in-english(body) = if data.english { text(lang: "en", body) } else { body }

#let heading-sizes = (20pt, 14.5pt, 11.5pt, 10.5pt)
#show heading: it => {
  let points = heading-sizes.at(it.level - 1)
  set text(size: points, weight: "bold", hyphenate: false)
  set par(leading: points * 0.2, justify: false)
  if it.level == 1 {
    v(26pt, weak: true)
    reserve(section-needs)
    block(width: 100%, sticky: true, above: 0pt, below: 8pt, stroke: (top: 1.2pt + colour("ink")), inset: (top: 7pt), it.body)
  } else {
    block(width: measure, sticky: true, above: (16pt, 13pt, 11pt).at(it.level - 2), below: (5pt, 4pt, 4pt).at(it.level - 2), it.body)
  }
}
#show link: it => text(fill: colour("link"), it)

#let inline(parts) = {
  for part in parts {
    if part.kind == "text" { text(part.text) }
    else if part.kind == "figure" { text(lang: data.language, part.text) }
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
#pagebreak(weak: true)
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

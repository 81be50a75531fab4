/** Every kind of block of a document. */
export const BLOCK_TEMPLATE = `
#let set-heading(it) = heading(level: it.level, {
  if it.number != none { text(fill: colour("quiet"), it.number + "\\u{2002}") }
  inline(it.content)
})

#let set-list(it) = block(width: measure, if it.ordered { enum(..it.items.map(inline)) } else { list(..it.items.map(inline)) })

#let set-visual(it) = block(breakable: false, above: 12pt, below: 12pt, {
  block(width: 100%, below: 5pt, sticky: true, {
    set par(spacing: 1pt, leading: 3pt)
    par(text(size: 11pt, { if it.label != none { text(fill: colour("quiet"), it.label + " ") }; strong(it.title) }))
    par(small({ text(it.subtitle); if it.illustrative { text("  "); tag(data.words.illustrative) } }))
  })
  block(above: 7pt, below: 0pt, image(it.picture, alt: it.description, width: 100%))
  block(width: 100%, above: 5pt, note(in-english(par(it.foot.join(" ")))))
})

#let framed(it, render) = {
  block(below: 3pt, sticky: true, { strong(it.label); if it.title != none { strong(": " + it.title) } })
  set block(spacing: 6pt)
  it.body.map(render).join()
}

// A remark beside the text is set in smaller type behind a hairline, so that it does not stop the reading.
#let set-callout(it, render) = {
  show: body => if it.quiet { set text(size: size("small")); set par(leading: leading("small"), spacing: 4pt); body } else { body }
  block(width: measure + 6mm, stroke: (left: (if it.quiet { 1pt } else { 2.5pt }) + rgb(it.colour)), above: if it.quiet { 8pt } else { 10pt }, below: if it.quiet { 8pt } else { 10pt }, inset: (left: 10pt, top: 1pt, bottom: 1pt), framed(it, render))
}
#let set-case-study(it, render) = block(width: measure + 10mm, fill: colour("tint"), inset: 12pt, framed(it, render))

#let set-figure-list(it) = {
  line(length: 100%, stroke: 0.5pt + colour("rule"))
  for item in it.items {
    block(above: 7pt, below: 7pt, breakable: false, grid(columns: (52mm, 1fr), column-gutter: 8mm,
      { text(size: 12pt, weight: "bold", item.headline); if "picture" in item { block(above: 4pt, image(item.picture, height: 8mm, alt: item.chart.description)) } },
      { par(inline(item.sentence)); if "context" in item { par(small(item.context)) } }))
    line(length: 100%, stroke: 0.5pt + colour("rule"))
  }
}

// Short terms, as those of a glossary, have their meaning beside them.
#let set-definitions(it) = for item in it.items {
  if it.short { block(width: measure, above: 5pt, below: 0pt, breakable: false, grid(columns: (26mm, 1fr), strong(item.term), inline(item.meaning))) }
  else { block(width: measure, above: 8pt, below: 0pt, breakable: false, { strong(item.term); linebreak(); inline(item.meaning) }) }
}

#let unmarked(it, render) = {
  if it.kind == "heading" { set-heading(it) }
  else if it.kind == "paragraph" { block(width: measure, above: 8pt, below: 8pt, par(inline(it.content))) }
  else if it.kind == "list" { set-list(it) }
  else if it.kind == "table" { placed-table(it) }
  else if it.kind == "visual" { set-visual(it) }
  else if it.kind == "callout" { set-callout(it, render) }
  else if it.kind == "case study" { set-case-study(it, render) }
  else if it.kind == "figure list" { set-figure-list(it) }
  else { set-definitions(it) }
}

#let render(it) = {
  if it.marking != none { block(below: 4pt, sticky: true, tag(it.marking)) }
  if it.kind in ("table", "visual") [#metadata(none)#label(it.id)]
  if it.english { in-english(unmarked(it, render)) } else { unmarked(it, render) }
}

#let chart-data = if data.charts.see.len() + data.charts.narrow.len() + data.charts.wide.len() > 0 {
  heading(level: 1, data.words.chartData)
  for line in data.charts.see { block(above: 6pt, below: 6pt, line) }
  if data.charts.narrow.len() > 0 { reserve(100mm); columns(2, gutter: 7mm, data.charts.narrow.map(placed-table).join()) }
  data.charts.wide.map(placed-table).join()
}
`;

/** Tables: header rows that repeat, rules under them and between groups only, numbers to the right. */
export const TABLE_TEMPLATE = `
#let column-width(width) = if "ems" in width { width.ems * 1em } else { width.share * 1fr }

#let header-cells(table) = {
  let head(column) = text(weight: "bold", column.heading)
  if table.groups == none {
    return (std.table.header(..table.columns.map(head), std.table.hline(stroke: 1.2pt + colour("ink"))),)
  }
  let upper = ()
  let lower = ()
  let at = 0
  for group in table.groups {
    let columns = table.columns.slice(at, at + group.span)
    if group.title == none { upper.push(std.table.cell(rowspan: 2, align: bottom + if columns.at(0).number { right } else { left }, head(columns.at(0)))) }
    else {
      upper.push(std.table.cell(colspan: group.span, align: center, inset: (bottom: 2pt), stroke: (bottom: 0.5pt + colour("rule")), text(weight: "bold", group.title)))
      lower += columns.map(head)
    }
    at += group.span
  }
  (std.table.header(..upper, ..lower, std.table.hline(stroke: 1.2pt + colour("ink"))),)
}

#let body-cells(table, from, to) = {
  for (index, row) in table.rows.slice(from, to).enumerate(start: from) {
    if row.startsGroup and index > 0 { (std.table.hline(stroke: 0.5pt + colour("rule")),) }
    for (place, cell) in row.cells.enumerate() {
      let words = if row.emphasis == none { inline(cell) } else { strong(inline(cell)) }
      let first = place == 0
      let bar = if first and row.emphasis == "own area" { (left: 2.5pt + colour("own")) } else { (:) }
      let indent = if first and row.depth > 0 { pad(left: row.depth * 10pt, words) } else { words }
      (std.table.cell(stroke: bar, indent),)
    }
  }
}

#let set-table(table) = {
  set text(size: size(if table.compact { "note" } else { "table" }), number-width: "tabular", hyphenate: false)
  set par(leading: leading(if table.compact { "note" } else { "table" }))
  let caption-width = if table.narrow { 100% } else { 150mm }
  show figure: set align(left)
  show figure: set block(breakable: true)
  set figure.caption(position: top)
  set figure(gap: 6pt)
  show figure.caption: it => block(width: caption-width, align(left, text(size: 10.5pt, it.body)))
  let heads = if table.groups == none { 1 } else { 2 }
  let airy = if table.compact { 0.5pt } else if table.widths.any(width => "share" in width) { 2.5pt } else { 2pt }
  let side = if table.narrow { 2.5pt } else if table.compact { 4pt } else { 5pt }
  // The last rows of a long table go overleaf together, so that none stands there alone.
  let apart = table.rows.len() - if table.long and table.rows.len() > 6 { 3 } else { 0 }
  let caption = if table.label == none { strong(table.caption) } else { [#text(fill: colour("quiet"), table.label) #strong(table.caption)] }
  figure(kind: std.table, supplement: none, numbering: none, outlined: false, caption: caption,
    std.table(
      columns: table.widths.map(column-width),
      align: (x, y) => (if y == 0 { bottom } else { top }) + (if table.columns.at(x).number { right } else { left }),
      stroke: none,
      inset: (x, y) => (left: if x == 0 { side + 1pt } else { side }, right: if x == table.columns.len() - 1 { 2pt } else { side + 1pt }, top: if y == 0 { 1pt } else if y < heads { 4pt } else if y == heads { airy + 3pt } else { airy + 1pt }, bottom: if y < heads { 3.5pt } else { airy }),
      ..header-cells(table),
      ..body-cells(table, 0, apart),
      ..if apart < table.rows.len() { (std.table.footer(repeat: false, ..body-cells(table, apart, table.rows.len())),) },
    ))
  if table.notes.len() > 0 or table.source != none {
    block(width: caption-width, above: 5pt, note({
      for words in table.notes { par(words) }
      if table.source != none { par(table.source) }
    }))
  }
}

// Short tables stay whole; a longer one begins where its head and some rows have room, and goes on overleaf.
#let placed-table(table) = {
  v(14pt, weak: true)
  if table.long { reserve(60mm) }
  block(above: 0pt, below: 14pt, breakable: table.long, set-table(table))
}
`;

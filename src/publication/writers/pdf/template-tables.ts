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
      (std.table.cell(stroke: bar, breakable: not row.whole, indent),)
    }
  }
}

// What stands left and right of the words in a column: ROOMS has the sum of both, in ems.
#let sides = (whole: (5.2pt, 6.2pt), appendix: (4.2pt, 5pt), turned: (4.2pt, 5pt), half: (3pt, 3.6pt))

// What was gathered from the rows, notes and source.
#let under-table(table, width) = if table.said != none or table.notes.len() > 0 or table.source != none {
  block(width: width, above: 5pt, {
    if table.said != none { par(table.said) }
    note({
      for words in table.notes { in-english(par(words)) }
      if table.source != none { par(table.source) }
    })
  })
}

#let set-table(table) = context {
  let compact = table.room != "whole"
  let narrow = table.room == "half"
  set text(size: size(if compact { "note" } else { "table" }), number-width: "tabular", hyphenate: false)
  set par(leading: leading(if compact { "note" } else { "table" }))
  let caption-width = if narrow { 100% } else { 150mm }
  show figure: set align(left)
  show figure: set block(breakable: true)
  set figure.caption(position: top)
  set figure(gap: 6pt)
  show figure.caption: it => block(width: caption-width, align(left, text(size: if compact { 9.5pt } else { 10.5pt }, it.body)))
  let heads = if table.groups == none { 1 } else { 2 }
  let (above, below) = if narrow { (1pt, 0pt) } else if compact { if table.wordy { (2.6pt, 0.6pt) } else { (2pt, 0.5pt) } } else if table.wordy { (4pt, 2.5pt) } else { (3.2pt, 1.2pt) }
  let (before, after) = sides.at(table.room)
  let last = heads + table.rows.len() - 1
  let under = under-table(table, caption-width)
  // The last row of a table that breaks is as much higher as its notes are, which then go up into it: so they stay together.
  let kept = if table.long and under != none { std.measure(width: if narrow { 79mm } else { caption-width }, under).height } else { 0pt }
  // The last rows of a long table go overleaf together, so that none stands there alone.
  let apart = table.rows.len() - if table.long and table.rows.len() > 6 { 3 } else { 0 }
  let caption = if table.label == none { strong(table.caption) } else { [#text(fill: colour("quiet"), table.label) #strong(table.caption)] }
  figure(kind: std.table, supplement: none, numbering: none, outlined: false, caption: caption,
    std.table(
      columns: table.widths.map(column-width),
      align: (x, y) => (if y == 0 { bottom } else { top }) + (if table.columns.at(x).number { right } else { left }),
      stroke: none,
      inset: (x, y) => (left: before, right: after, top: if y == 0 { 1pt } else if y < heads { 4pt } else if y == heads { above + 1pt } else { above }, bottom: if y < heads { 3.5pt } else if y == last { below + kept } else { below }),
      ..header-cells(table),
      ..body-cells(table, 0, apart),
      ..if apart < table.rows.len() { (std.table.footer(repeat: false, ..body-cells(table, apart, table.rows.len())),) },
    ))
  if kept > 0pt { v(-kept) }
  under
}

// Short tables stay whole; a longer one begins where its head and some rows have room, and goes on overleaf.
#let placed-table(table) = {
  if table.room == "turned" { page(flipped: true, set-table(table)) }
  else {
    v(14pt, weak: true)
    if table.long { reserve(60mm) }
    block(above: 0pt, below: if table.room == "whole" { 14pt } else { 12pt }, breakable: table.long, set-table(table))
  }
}
`;

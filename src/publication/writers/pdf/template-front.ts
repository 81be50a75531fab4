/** Cover, contents with page numbers, list of tables and figures, running header and footer. */
export const FRONT_TEMPLATE = `
#let running-header = small(grid(columns: (1fr, auto), align: (left + bottom, right + bottom),
  text(weight: "bold", fill: colour("ink"), data.marking),
  [#data.title, #lower(data.words.version) #data.cover.version, #lower(data.cover.stateWords)]))

#let running-footer = context small(grid(columns: (1fr, auto),
  data.partnership,
  [#data.words.page #counter(page).display() #data.words.of #counter(page).final().first()]))

#let cover-page = page(margin: (left: 22mm, right: 22mm, top: 24mm, bottom: 24mm))[
  #text(weight: "bold", data.marking)
  #v(52mm)
  #text(size: 15pt, data.cover.partnership)
  #v(2mm)
  #block(width: 150mm)[
    #set par(leading: 4pt)
    #show title: set text(size: 34pt, weight: "bold", hyphenate: false)
    #show title: set block(above: 0pt, below: 0pt)
    #title()
  ]
  #v(8mm)
  #line(length: 100%, stroke: 3pt + colour("own"))
  #v(2mm)
  #grid(columns: data.cover.facts.len() * (auto,), column-gutter: 1fr, row-gutter: 2pt,
    ..data.cover.facts.map(fact => stack(spacing: 3pt, small(fact.label), strong(fact.words))))
  #v(6mm)
  #for note in data.cover.notes { block(width: measure, small(note)) }
  #v(1fr)
  #text(weight: "bold", data.marking)
]

#let contents-entry(target, above, ..cells) = block(above: above, below: 0pt, breakable: false,
  link(target, text(fill: colour("ink"), grid(column-gutter: 6pt, ..cells))))

#let contents-page = {
  set text(size: size("small"))
  set par(leading: 2pt)
  show outline.entry: it => {
    let main = it.level == 1
    set text(weight: if main { "bold" } else { "regular" })
    contents-entry(it.element.location(), if main { 5pt } else { 0.5pt }, columns: (1fr, auto),
      pad(left: if main { 0pt } else { 10pt }, it.body()), text(weight: "regular", it.page()))
  }
  heading(level: 1, outlined: false, bookmarked: true, data.words.contents)
  columns(2, gutter: 10mm, outline(title: none, depth: 2))
  if data.listed.len() > 0 {
    heading(level: 2, outlined: false, bookmarked: true, data.words.tablesAndFigures)
    set text(size: size("note"))
    set par(leading: 1pt)
    columns(2, gutter: 10mm, for part in data.listed {
      contents-entry(label(part.id), 3pt, columns: (14mm, 1fr, auto), text(fill: colour("quiet"), part.label),
        part.title, context counter(page).at(label(part.id)).first())
    })
  }
}
`;

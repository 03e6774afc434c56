/** The official layout as a Typst template: it draws what pdf-pages.ts gives, and knows nothing of budgets. */

export const OFFICIAL_TEMPLATE = `
#let given = json(bytes(sys.inputs.given))
#let layout = given.layout
#let sizes = layout.sizes
#let pt(n) = n * 1pt

// a family for letters and digits, then the font by its names; only the main font has a real bold of its own
#let fonts(choice) = ((name: layout.fonts.latin, covers: regex("[A-Za-z0-9.,%+<>≤≥=/-]")), choice.name) + choice.otherwise
#let isBold(choice) = if choice.at("isBold", default: false) { "bold" } else { "regular" }
#let set-in(choice, size, body) = text(font: fonts(choice), weight: isBold(choice), size: pt(size), body)
#let headingFont(level) = layout.fonts.headings.at(calc.min(calc.max(level, 1), layout.fonts.headings.len()) - 1)

// a line is as high as its letters; what stands between lines is leading
#let lines(size, spacing, body) = {
  set par(leading: pt(spacing - size), spacing: pt(spacing - size))
  body
}
#let broken(words) = words.split("\\n").join(linebreak())

#let words(part) = {
  if part.kind == "title" {
    if part.isCover { v(130pt) }
    block(below: pt(layout.lineSpacing.body), width: 100%, lines(sizes.title, layout.lineSpacing.title, align(center, set-in(layout.fonts.title, sizes.title, broken(part.text)))))
  } else if part.kind == "heading" {
    let inner = set-in(headingFont(part.level), sizes.body, broken(part.text))
    let indent = if part.level == 1 { 0pt } else { pt(2 * sizes.body) }
    block(sticky: true, width: 100%, lines(sizes.body, layout.lineSpacing.body, if part.level == 1 { align(center, inner) } else { pad(left: indent, inner) }))
  } else { par(broken(part.text)) }
}

#let captionLine(line) = {
  set text(font: fonts(layout.fonts.table), size: pt(sizes.caption))
  let has(side) = line.at(side) != ""
  let alone = ("left", "center", "right").filter(has)
  block(sticky: true, width: 100%, above: 3pt, below: 3pt, if alone.len() == 1 {
    align((left: left, center: center, right: right).at(alone.first()), line.at(alone.first()))
  } else {
    grid(columns: (1fr, auto, 1fr), align: (left, center, right), line.left, line.center, line.right)
  })
}

#let drawn(part) = {
  if part.title != none {
    block(sticky: true, width: 100%, above: 14pt, below: 8pt, align(center, set-in(layout.fonts.title, sizes.tableTitle, part.title)))
  }
  for line in part.captions { captionLine(line) }
  set text(font: fonts(layout.fonts.table), size: pt(part.size))
  set par(leading: pt(part.size * (part.lineHeight - 1)), spacing: pt(part.size * (part.lineHeight - 1)), first-line-indent: 0pt, justify: false)
  let cell(c) = table.cell(
    x: c.x, y: c.y, colspan: c.across, rowspan: c.down, breakable: c.down > 1,
    align: (left: left, center: center, right: right).at(c.align) + horizon, broken(c.text),
  )
  let head = part.cells.filter(c => c.y < part.head).map(cell)
  table(
    columns: part.widths.map(pt),
    rows: (auto,) * part.rows,
    inset: (x: 2pt, y: pt(part.rowPadding / 2)),
    stroke: 0.5pt,
    ..if head.len() > 0 { (table.header(repeat: true, ..head),) } else { () },
    ..part.cells.filter(c => c.y >= part.head).map(cell),
  )
  for note in part.notes { block(width: 100%, above: 5pt, set-in(layout.fonts.table, sizes.caption, note)) }
}

#set document(title: given.title, date: none)
#let foot = layout.margins.bottom - 7
#let numbered = context {
  let n = counter(page).get().first()
  let side = if calc.odd(n) { right } else { left }
  align(side, pad(left: pt(sizes.pageNumber), right: pt(sizes.pageNumber), set-in(layout.fonts.table, sizes.pageNumber, "— " + str(n) + " —")))
}
#set text(font: fonts(layout.fonts.body), size: pt(sizes.body), lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: pt(layout.lineSpacing.body - sizes.body), spacing: pt(layout.lineSpacing.body - sizes.body), first-line-indent: (amount: 2em, all: true), justify: true)
#let m = layout.margins
#for section in given.sections {
  let margins = if section.isLandscape { (top: m.right * 1mm, right: m.bottom * 1mm, bottom: m.left * 1mm, left: m.top * 1mm) } else { (top: m.top * 1mm, right: m.right * 1mm, bottom: m.bottom * 1mm, left: m.left * 1mm) }
  let paper = if section.isLandscape { (width: layout.page.height * 1mm, height: layout.page.width * 1mm) } else { (width: layout.page.width * 1mm, height: layout.page.height * 1mm) }
  page(..paper, margin: margins, footer: numbered, footer-descent: 7mm)[
    #for part in section.parts {
      if part.startsPage { pagebreak(weak: true) }
      if part.kind == "table" { drawn(part) } else { words(part) }
    }
  ]
}
`

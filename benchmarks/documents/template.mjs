// A docx → a template of docxtemplater and the data that fill it: rows that are built alike become loops, every other text a tag.
import PizZip from 'pizzip'

const PART = 'word/document.xml'
const PARAGRAPH = /<w:p(?: [^>]*)?>.*?<\/w:p>/gs
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g
/** Runs that Word fills itself, and breaks inside of a text, stay as they are. */
const LEFT = /<w:fldChar|<w:instrText|<w:br\/>|<w:tab\/>/

const unescaped = text =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
const textOf = xml => [...xml.matchAll(TEXT)].map(m => m[1]).join('')

/** The first run keeps its look and gets the tag; `write` takes the text and gives the tag. */
function tagged(xml, write) {
  return xml.replace(PARAGRAPH, p => {
    const text = textOf(p)
    if (text === '' || LEFT.test(p)) return p
    const tag = write(unescaped(text))
    let isFirst = true
    return p.replace(TEXT, () => {
      const own = isFirst ? tag : ''
      isFirst = false
      return `<w:t xml:space="preserve">${own}</w:t>`
    })
  })
}

export function templateOf(docx) {
  const zip = new PizZip(docx)
  const data = {}
  let [tags, loops] = [0, 0]
  const field = text => {
    data[`t${++tags}`] = text
    return `{t${tags}}`
  }
  const table = xml => {
    const rows = [...xml.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)].map(m => m[0])
    const shapes = rows.map(row => row.replace(TEXT, '<w:t/>'))
    const made = []
    for (let i = 0; i < rows.length; ) {
      let end = i + 1
      while (end < rows.length && shapes[end] === shapes[i]) end++
      const cells = rows[i].match(/<w:tc>.*?<\/w:tc>/gs) ?? []
      if (end - i < 2 || cells.some(cell => (cell.match(PARAGRAPH) ?? []).length !== 1) || LEFT.test(rows[i])) {
        made.push(...rows.slice(i, end).map(row => tagged(row, field)))
        i = end
        continue
      }
      const name = `rows${++loops}`
      data[name] = rows
        .slice(i, end)
        .map(row => Object.fromEntries((row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell, c) => [`c${c}`, unescaped(textOf(cell))])))
      let c = -1
      const last = cells.length - 1
      made.push(
        rows[i].replace(/<w:tc>.*?<\/w:tc>/gs, cell => {
          c++
          const tag = `${c === 0 ? `{#${name}}` : ''}{c${c}}${c === last ? `{/${name}}` : ''}`
          if (textOf(cell) !== '') return tagged(cell, () => tag)
          return cell.replace(/<\/w:p>/, `<w:r><w:t xml:space="preserve">${tag}</w:t></w:r></w:p>`)
        }),
      )
      i = end
    }
    const [before, after] = [xml.slice(0, xml.indexOf('<w:tr')), xml.slice(xml.lastIndexOf('</w:tr>') + 7)]
    return before + made.join('') + after
  }
  const xml = zip.file(PART).asText()
  const parts = xml.split(/(<w:tbl>.*?<\/w:tbl>)/gs)
  zip.file(PART, parts.map(part => (part.startsWith('<w:tbl>') ? table(part) : tagged(part, field))).join(''))
  return { template: zip.generate({ type: 'uint8array', compression: 'DEFLATE' }), data, tags, loops }
}

/** All text of a document, to see that both wrote the same. */
export const textOfDocx = docx => textOf(new PizZip(docx).file(PART).asText())

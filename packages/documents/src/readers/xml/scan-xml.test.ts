import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { XmlScanner } from './scan-xml.ts'
import { XmlProblem } from './xml-words.ts'

type Seen = readonly (readonly [string, string, Readonly<Record<string, string>>?])[]

/** Texts in a row are one: where they are cut is no matter. */
const whole = (events: readonly (readonly [string, string, Readonly<Record<string, string>>?])[]): Seen => {
  const out: (readonly [string, string, Readonly<Record<string, string>>?])[] = []
  for (const event of events) {
    const last = out.at(-1)
    if (event[0] === 'text' && last?.[0] === 'text') out[out.length - 1] = ['text', last[1] + event[1]]
    else out.push(event)
  }
  return out.filter(e => e[0] !== 'text' || e[1] !== '')
}

function scanned(source: string): Seen | string {
  const events: (readonly [string, string, Readonly<Record<string, string>>?])[] = []
  try {
    const xml = new XmlScanner(source)
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event === 'text') events.push(['text', xml.text()])
      else if (event === 'close') events.push(['close', xml.name])
      else events.push(['open', xml.name, Object.fromEntries(Array.from({ length: xml.attributes }, (_, i) => [xml.attributeName(i), xml.value(i)]))])
    }
  } catch (error) {
    if (error instanceof XmlProblem) return error.trouble
    throw error
  }
  return whole(events)
}

/** The same by a parser of the standard. */
function expected(source: string): Seen | string {
  const events: (readonly [string, string, Readonly<Record<string, string>>?])[] = []
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', () => {
    throw new XmlProblem()
  })
  parser.on('doctype', () => {
    throw new XmlProblem('doctype')
  })
  parser.on('opentag', tag => {
    depth++
    events.push(['open', tag.name, { ...tag.attributes }])
  })
  parser.on('closetag', tag => {
    depth--
    events.push(['close', tag.name])
  })
  for (const kind of ['text', 'cdata'] as const) parser.on(kind, text => void (depth > 0 && events.push(['text', text])))
  try {
    parser.write(source).close()
  } catch (error) {
    if (error instanceof XmlProblem) return error.trouble
    throw error
  }
  return whole(events)
}

const name = fc.constantFrom('w:p', 'w:r', 'w:t', 'c', 'v', 'row', 'a.b-c', '部门', 'x14:f', '_n')
const word = fc.oneof(
  fc.constantFrom(
    '示例县水利局',
    '1,234.50',
    ' ',
    '\n',
    '\t',
    '\r\n',
    ']]',
    ']',
    '>',
    '&amp;',
    '&lt;',
    '&#20803;',
    '&#x5143;',
    '&apos;',
    '😀',
    '&quot;',
  ),
  fc.stringMatching(/^[\w一-龥 ]{0,6}$/),
)
const words = fc.array(word, { maxLength: 4 }).map(parts => parts.join('').replaceAll(']]>', ']]'))
const value = words.map(text => text.replaceAll('"', ''))
const attributes = fc
  .uniqueArray(fc.tuple(name, value, fc.constantFrom('', ' ', '\n')), { maxLength: 3, selector: a => a[0] })
  .map(list => list.map(([key, own, gap]) => ` ${key}${gap}=${gap}"${own}"${gap}`).join(''))
const { element } = fc.letrec<{ element: string; content: string }>(tie => ({
  element: fc.oneof(
    { maxDepth: 5 },
    fc.tuple(name, attributes).map(([tag, own]) => `<${tag}${own}/>`),
    fc.tuple(name, attributes, fc.array(tie('content'), { maxLength: 4 })).map(([tag, own, inner]) => `<${tag}${own}>${inner.join('')}</${tag}>`),
  ),
  content: fc.oneof(
    tie('element'),
    words,
    words.map(text => `<!--${text.replaceAll('-', '')}-->`),
    words.map(text => `<![CDATA[${text}]]>`),
    fc.constant('<?mso-application progid="Word.Document"?>'),
  ),
}))
const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', '<?xml version="1.0"?>\r\n', '\ufeff'),
    element,
    fc.constantFrom('', '\n', '<!-- -->'),
  )
  .map(parts => parts.join(''))

describe('XmlScanner', () => {
  it('gives the events of a parser of the standard', () => {
    fc.assert(
      fc.property(document, source => {
        const known = expected(source)
        // pieces of text may meet to ]]>, which may not stand there
        fc.pre(typeof known !== 'string')
        expect(scanned(source)).toEqual(known)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses what a parser of the standard refuses', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      "'",
      '=',
      ' ',
      ']]>',
      '<!--',
      '-->',
      '--',
      '<?',
      '?>',
      '<?xml ',
      '<![CDATA[',
      '\0',
      '\u0008',
      '\ufffe',
      'x',
      '&#0;',
      '&#xd800;',
      '&nbsp;',
      '</c>',
      '<c>',
      ':',
    )
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(document, changes, (source, edits) => {
        let broken = source
        for (const [at, cut, put] of edits) {
          const from = at % (broken.length + 1)
          broken = broken.slice(0, from) + put + broken.slice(from + cut)
        }
        // half a character of two is no text that a decoder gives
        fc.pre(!/\p{Surrogate}/u.test(broken))
        // the other parser lets <?a?b ?> pass; by the standard white space stands behind the target of an instruction
        fc.pre(!/<\?[^\s?]+\?(?!>)/.test(broken))
        expect(scanned(broken)).toEqual(expected(broken))
      }),
      { numRuns: 2000 },
    )
  })

  it('names a DOCTYPE, whatever it declares', () => {
    expect(scanned('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('doctype')
  })

  it('tells which element is open and how deep', () => {
    const xml = new XmlScanner('<w:a x="1"><b/>c</w:a>')
    const told = []
    for (let event = xml.next(); event !== 'end'; event = xml.next()) told.push([event, xml.name, xml.local, xml.depth])
    expect(told).toEqual([
      ['open', 'w:a', 'a', 1],
      ['open', 'b', 'b', 2],
      ['close', 'b', 'b', 1],
      ['text', 'b', 'b', 1],
      ['close', 'w:a', 'a', 0],
    ])
  })
})

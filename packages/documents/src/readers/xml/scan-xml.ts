/** XML, event by event, for the parts of office files: well-formed or refused, without DOCTYPE; nothing is made that is not asked for. */
import { checkedDeclaration, decodedText, hasIllegal, internal, isName, stands, XmlProblem } from './xml-words.ts'

export type XmlEvent = 'open' | 'close' | 'text' | 'end'

const [TAB, LF, SPACE, BANG, QUOTE, AMP, APOSTROPHE, SLASH] = [9, 10, 32, 33, 34, 38, 39, 47]
const [LT, EQUALS, GT, QUESTION, BRACKET] = [60, 61, 62, 63, 93]
/** Behind it stand no characters of XML. */
const LAST = 0xfffd
const SLOTS = 4096

/**
 * A cursor: `next` goes on, then the fields tell of the element or the text. An element that closes itself gives 'open' and 'close'.
 * Names are as written, with their prefix: what a prefix means is for the caller. Throws XmlProblem.
 */
export class XmlScanner {
  /** Of the element that was opened or closed last: as written, and behind its prefix. */
  name = ''
  local = ''
  /** How many elements are open, with the one that was just opened. */
  depth = 0
  /** Attributes of the element just opened. */
  attributes = 0
  private readonly source: string
  private at = 0
  private closesItself = false
  private hasRoot = false
  private readonly open: string[] = []
  private readonly locals: string[] = []
  private readonly known = new Array<string | undefined>(SLOTS)
  private readonly knownLocals = new Array<string>(SLOTS)
  private readonly attributeNames: string[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly isCoded: boolean[] = []
  private textFrom = 0
  private textTo = 0
  private textIsCoded = false

  constructor(given: string) {
    // the end of a line is one character
    const source = given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given
    this.source = source
    if (source.charCodeAt(0) === 0xfeff) this.at = 1
    if (source.startsWith('<?xml', this.at) && isSpace(source.charCodeAt(this.at + 5))) {
      const end = this.ending('?>', this.at)
      checkedDeclaration(source.slice(this.at, end))
      this.at = end
    }
  }

  next(): XmlEvent {
    if (this.closesItself) {
      this.closesItself = false
      this.close()
      return 'close'
    }
    const { source } = this
    while (this.at < source.length) {
      if (source.charCodeAt(this.at) !== LT) {
        if (this.readText()) return 'text'
        continue
      }
      const second = source.charCodeAt(this.at + 1)
      if (second === SLASH) {
        this.readClosing()
        return 'close'
      }
      if (second === BANG) {
        if (this.readMarkup()) return 'text'
      } else if (second === QUESTION) this.skipInstruction()
      else {
        this.readOpening()
        return 'open'
      }
    }
    if (this.depth > 0 || !this.hasRoot) throw new XmlProblem()
    return 'end'
  }

  /**
   * Where an element of this name with nothing but plain text in it stands next, its `text` is read and passed over, and the answer is true.
   * Else nothing is done: an element with attributes, references or children is for `next`.
   */
  leaf(name: string): boolean {
    const { source } = this
    const from = this.at + name.length + 2
    if (this.closesItself || source.charCodeAt(this.at) !== LT || source.charCodeAt(from - 1) !== GT || !stands(source, this.at + 1, name))
      return false
    let at = from
    for (let c = source.charCodeAt(at); c !== LT; c = source.charCodeAt(++at))
      // the end of the source is no number
      if (!(c >= SPACE && c <= LAST) || c === AMP || c === GT) return false
    const end = at + 2 + name.length
    if (source.charCodeAt(at + 1) !== SLASH || source.charCodeAt(end) !== GT || !stands(source, at + 2, name)) return false
    this.textFrom = from
    this.textTo = at
    this.textIsCoded = false
    this.at = end + 1
    return true
  }

  /** The text between two tags, or of a CDATA section: several in a row where comments or sections part them. */
  text(): string {
    const text = this.source.slice(this.textFrom, this.textTo)
    return this.textIsCoded ? decodedText(text, false) : text
  }

  attributeName(index: number): string {
    return this.attributeNames[index] ?? ''
  }

  value(index: number): string {
    const value = this.source.slice(this.from[index], this.to[index])
    return this.isCoded[index] ? decodedText(value, true) : value
  }

  /** One character of it, as written; not a number behind its end. */
  valueCode(index: number, at: number): number {
    const found = (this.from[index] ?? 0) + at
    return found < (this.to[index] ?? 0) ? this.source.charCodeAt(found) : Number.NaN
  }

  /** By its name as written. */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.attributes; i++) if (this.attributeNames[i] === name) return this.value(i)
    return undefined
  }

  private close(): void {
    this.depth--
    this.name = this.open[this.depth] ?? ''
    this.local = this.locals[this.depth] ?? ''
  }

  /** False where only white space stands outside of the root. */
  private readText(): boolean {
    const { source } = this
    const { length } = source
    let [at, isCoded, isBlank] = [this.at, false, true]
    for (; at < length; at++) {
      const c = source.charCodeAt(at)
      if (c > GT) {
        if (c > LAST) throw new XmlProblem()
        isBlank = false
      } else if (c === LT) break
      else if (c > SPACE) {
        isBlank = false
        if (c === AMP) isCoded = true
        else if (c === GT && at - 2 >= this.at && source.charCodeAt(at - 1) === BRACKET && source.charCodeAt(at - 2) === BRACKET)
          throw new XmlProblem()
      } else if (!isSpace(c)) throw new XmlProblem()
    }
    this.textFrom = this.at
    this.textTo = at
    this.textIsCoded = isCoded
    this.at = at
    if (this.depth > 0) {
      // what is wrong is wrong whether anyone asks for it or not
      if (isCoded) this.text()
      return true
    }
    if (!isBlank) throw new XmlProblem()
    return false
  }

  private readOpening(): void {
    const { source } = this
    if (this.depth === 0 && this.hasRoot) throw new XmlProblem()
    this.hasRoot = true
    let at = this.readName(this.at + 1)
    this.open[this.depth] = this.name
    this.locals[this.depth] = this.local
    this.depth++
    this.attributes = 0
    const [name, local] = [this.name, this.local]
    for (;;) {
      const before = at
      while (isSpace(source.charCodeAt(at))) at++
      const c = source.charCodeAt(at)
      if (c === GT) {
        at++
        break
      }
      if (c === SLASH) {
        if (source.charCodeAt(at + 1) !== GT) throw new XmlProblem()
        this.closesItself = true
        at += 2
        break
      }
      if (at === before) throw new XmlProblem()
      at = this.readAttribute(at)
    }
    this.name = name
    this.local = local
    this.at = at
  }

  private readAttribute(start: number): number {
    const { source, attributes } = this
    let at = this.readName(start)
    for (let i = 0; i < attributes; i++) if (this.attributeNames[i] === this.name) throw new XmlProblem()
    while (isSpace(source.charCodeAt(at))) at++
    if (source.charCodeAt(at) !== EQUALS) throw new XmlProblem()
    at++
    while (isSpace(source.charCodeAt(at))) at++
    const quote = source.charCodeAt(at)
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new XmlProblem()
    const from = ++at
    let isCoded = false
    for (let c = source.charCodeAt(at); c !== quote; c = source.charCodeAt(++at)) {
      if (c > LT && c <= LAST) continue
      if (c === AMP || c === LF || c === TAB) isCoded = true
      // the end of the source is no number
      else if (!(c >= SPACE && c < LT)) throw new XmlProblem()
    }
    this.attributeNames[attributes] = this.name
    this.from[attributes] = from
    this.to[attributes] = at
    this.isCoded[attributes] = isCoded
    this.attributes++
    if (isCoded) this.value(attributes)
    return at + 1
  }

  /** Sets the name that stands there; gives where it ends. Names that were met before are not made again. */
  private readName(from: number): number {
    const { source } = this
    let [at, hash] = [from, 0]
    for (; ; at++) {
      const c = source.charCodeAt(at)
      if (!(c > SPACE) || c === GT || c === SLASH || c === EQUALS || c === QUESTION) break
      hash = (hash * 31 + c) | 0
    }
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1)
    const known = this.known[slot]
    if (known !== undefined && known.length === at - from && stands(source, from, known)) {
      this.name = known
      this.local = this.knownLocals[slot] ?? ''
      return at
    }
    const name = internal(source.slice(from, at))
    if (!isName(name)) throw new XmlProblem()
    this.known[slot] = name
    this.knownLocals[slot] = internal(name.slice(name.indexOf(':') + 1))
    this.name = name
    this.local = this.knownLocals[slot] ?? ''
    return at
  }

  private readClosing(): void {
    const { source } = this
    const name = this.depth > 0 ? this.open[this.depth - 1] : undefined
    if (name === undefined || !stands(source, this.at + 2, name)) throw new XmlProblem()
    let at = this.at + 2 + name.length
    while (isSpace(source.charCodeAt(at))) at++
    if (source.charCodeAt(at) !== GT) throw new XmlProblem()
    this.at = at + 1
    this.close()
  }

  /** A comment, or a CDATA section, which is text. */
  private readMarkup(): boolean {
    const { source, at } = this
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('--', at + 4)
      if (end < 0 || source.charCodeAt(end + 2) !== GT || hasIllegal(source.slice(at, end))) throw new XmlProblem()
      this.at = end + 3
      return false
    }
    if (source.startsWith('<!DOCTYPE', at)) throw new XmlProblem('doctype')
    if (!source.startsWith('<![CDATA[', at) || this.depth === 0) throw new XmlProblem()
    this.at = this.ending(']]>', at)
    this.textFrom = at + 9
    this.textTo = this.at - 3
    this.textIsCoded = false
    if (hasIllegal(this.text())) throw new XmlProblem()
    return true
  }

  private skipInstruction(): void {
    const { source, at, name, local } = this
    const end = this.readName(at + 2)
    if (this.name.toLowerCase() === 'xml' || !(isSpace(source.charCodeAt(end)) || source.startsWith('?>', end))) throw new XmlProblem()
    this.name = name
    this.local = local
    this.at = this.ending('?>', end)
    if (hasIllegal(source.slice(end, this.at))) throw new XmlProblem()
  }

  private ending(mark: string, from: number): number {
    const end = this.source.indexOf(mark, from)
    if (end < 0) throw new XmlProblem()
    return end + mark.length
  }
}

const isSpace = (c: number): boolean => c === SPACE || c === LF || c === TAB

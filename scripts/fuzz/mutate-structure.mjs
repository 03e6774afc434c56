// Damage inside the structure of a format, behind its checksums: parts of a zip, objects of a pdf, tables of an OLE container.
import { unzipSync, zipSync } from 'fflate'
import { mutateBytes } from './mutate-bytes.mjs'
import { mutateText, mutateXml } from './mutate-text.mjs'

const latin = bytes => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const fromLatin = text => new Uint8Array(Buffer.from(text, 'latin1'))
const decode = bytes => new TextDecoder().decode(bytes)
const encode = text => new TextEncoder().encode(text)

/** Parts of a package: their text changed, dropped, swapped; packed again with right checksums. */
function mutateZip(bytes, r) {
  let parts
  try {
    parts = unzipSync(bytes)
  } catch {
    return mutateBytes(bytes, r)
  }
  const names = Object.keys(parts)
  if (names.length === 0) return mutateBytes(bytes, r)
  // the large parts hold the document
  const heavy = [...names].sort((a, b) => parts[b].length - parts[a].length).slice(0, 3)
  for (let n = r.between(1, 3); n > 0; n--) {
    const name = r.chance(0.6) ? r.pick(heavy) : r.pick(names)
    const part = parts[name]
    if (!part) continue
    const way = r.below(30)
    if (way === 0) delete parts[name]
    else if (way === 1) parts[name] = parts[r.pick(names)] ?? part
    else if (way === 2) parts[`${name}x`] = part
    else if (way < 5) parts[name] = mutateBytes(part, r)
    else if (part[0] === 0x3c || part[0] === 0xef || /\.(?:xml|rels|txt|html?)$/.test(name))
      parts[name] = encode((r.chance(0.85) ? mutateXml : mutateText)(decode(part), r))
    else parts[name] = mutate(part, r)
  }
  return zipSync(parts, { level: 1 })
}

/** Numbers, names and operators of the objects; streams that are not packed are text too. */
function mutatePdf(bytes, r) {
  let text = latin(bytes)
  for (let n = r.between(1, 6); n > 0; n--) {
    const found = [
      ...text
        .slice(0, 2_000_000)
        .matchAll(
          r.pick([
            /\b\d+ \d+ R\b/g,
            /\/[A-Z][A-Za-z]+ ?-?[\d.]+/g,
            /\b-?\d+(?:\.\d+)?\b/g,
            /\/[A-Z][A-Za-z0-9]+/g,
            /\b(?:Tj|TJ|Td|Tm|re|cm|Do|q|Q|BT|ET|W|n|l|m|S)\b/g,
          ]),
        ),
    ]
    if (found.length === 0) continue
    const m = r.pick(found)
    const other = r.pick(found)[0]
    const value = r.pick([
      () => other,
      () =>
        m[0].replace(/-?\d+(?:\.\d+)?/, () => r.pick(['0', '-1', '1', '65536', '2147483647', '1e30', '0.00001', '99999999', String(r.below(100))])),
      () => '',
      () => `${m[0]} ${m[0]}`,
    ])()
    text = text.slice(0, m.index) + value + text.slice(m.index + m[0].length)
  }
  return fromLatin(text)
}

const END = 0xfffffffe
/** Sector tables, directory and the first bytes of streams, which hold their structure. */
function mutateOle(bytes, r) {
  const out = bytes.slice()
  if (out.length < 1024) return mutateBytes(out, r)
  const view = new DataView(out.buffer)
  const sector = 1 << Math.min(12, Math.max(7, view.getUint16(30, true)))
  const sectors = Math.max(1, Math.floor((out.length - 512) / sector))
  for (let n = r.between(1, 6); n > 0; n--) {
    const way = r.below(6)
    if (way === 0)
      view.setUint32(r.pick([44, 48, 56, 60, 64, 68, 72, 76]), r.pick([0, 1, END, 0xffffffff, r.below(sectors), r.below(0xffffffff)]), true)
    else if (way === 1) {
      const fat = 512 + (view.getUint32(76, true) % sectors) * sector
      const at = fat + 4 * r.below(sector / 4)
      if (at + 4 <= out.length) view.setUint32(at, r.pick([r.below(sectors), END, 0xffffffff, 0, r.below(sectors)]), true)
    } else if (way === 2) {
      const directory = 512 + (view.getUint32(48, true) % sectors) * sector
      const at = directory + 128 * r.below(4) + r.pick([64, 66, 68, 72, 76, 116, 120])
      if (at + 4 <= out.length) view.setUint32(at, r.pick([0, 1, 2, 3, END, r.below(sectors), r.below(0xffffffff)]), true)
    } else {
      // a number within a sector: records of a workbook, tables of a document
      const at = Math.min(out.length - 4, 512 + r.below(sectors) * sector + 2 * r.below(sector / 2))
      if (r.chance(0.5)) view.setUint16(at, r.pick([0, 1, 0xffff, 0x7fff, 255, 256, r.below(65536)]), true)
      else view.setUint32(at, r.pick([0, 1, 0xffffffff, 0x7fffffff, 0x40000000, r.below(0xffffffff)]), true)
    }
  }
  return out
}

/** One mutant of a file: by its bytes, or by its structure. */
export function mutate(bytes, r) {
  if (bytes.length === 0) return bytes
  const [a, b] = bytes
  if (r.chance(0.3)) return mutateBytes(bytes, r)
  if (a === 0x50 && b === 0x4b) return mutateZip(bytes, r)
  if (a === 0x25 && b === 0x50) return mutatePdf(bytes, r)
  if (a === 0xd0 && b === 0xcf) return mutateOle(bytes, r)
  return encode((a === 0x3c && r.chance(0.6) ? mutateXml : mutateText)(decode(bytes), r))
}

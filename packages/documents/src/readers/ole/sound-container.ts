/**
 * Looks over an OLE container ([MS-CFB]) before the library opens it: the library follows whatever sectors and directory entries point
 * at, and goes round for ever, taking memory, where a damaged file points back.
 */

const [HEADER, ENTRY, NONE] = [512, 128, 0xffffffff]
const HIGHEST_SECTOR = 0xfffffffa
const IN_HEADER = 109
/** Chains of sectors that run into one another are copied each: so many times the file at most. */
const MOST_COPIES = 8

/** A copy that is safe to open, or undefined when the container is damaged. */
export function soundContainer(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < HEADER + ENTRY) return undefined
  const out = bytes.slice()
  const view = new DataView(out.buffer)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return undefined
  const size = 1 << shift
  // the first sector follows the header, which takes a whole sector of the larger size
  const at = (sector: number): number => (sector + 1) * size
  const count = Math.ceil(Math.max(0, bytes.length - size) / size)
  const next = nextSectors(view, size, count)
  if (!next || !areChainsShort(next)) return undefined
  const entries: number[] = []
  for (let s = view.getUint32(48, true); s < count; s = next[s] ?? NONE)
    for (let e = at(s); e < at(s) + size && e + ENTRY <= out.length; e += ENTRY) entries.push(e)
  return isTree(view, entries) ? out : undefined
}

/** The sector table: which sector follows which; ends and free sectors are above HIGHEST_SECTOR. */
function nextSectors(view: DataView, size: number, count: number): Uint32Array | undefined {
  const tables: number[] = []
  for (let i = 0; i < IN_HEADER; i++) tables.push(view.getUint32(76 + 4 * i, true))
  const seen = new Set<number>()
  for (let s = view.getUint32(68, true); s < count; ) {
    if (seen.has(s)) return undefined
    seen.add(s)
    const from = (s + 1) * size
    if (from + size > view.byteLength) return undefined
    for (let i = 0; i < size / 4 - 1; i++) tables.push(view.getUint32(from + 4 * i, true))
    s = view.getUint32(from + size - 4, true)
  }
  const next = new Uint32Array(count).fill(NONE)
  const each = size / 4
  for (const [t, sector] of tables.entries())
    for (let i = 0; sector < count && i < each && t * each + i < count; i++) {
      const from = (sector + 1) * size + 4 * i
      if (from + 4 <= view.byteLength) next[t * each + i] = view.getUint32(from, true)
    }
  return next
}

/** No chain comes back to itself, and they do not share sectors without end. */
function areChainsShort(next: Uint32Array): boolean {
  const length = new Uint32Array(next.length)
  const open = new Uint8Array(next.length)
  const isFollowed = new Uint8Array(next.length)
  for (const n of next) if (n < next.length) isFollowed[n] = 1
  let copies = 0
  for (let start = 0; start < next.length; start++) {
    const chain: number[] = []
    let s = start
    while (s < next.length && length[s] === 0) {
      if (open[s]) return false
      open[s] = 1
      chain.push(s)
      s = next[s] ?? NONE
    }
    let below = s < next.length ? (length[s] ?? 0) : 0
    for (const one of chain.reverse()) length[one] = ++below
    if (!isFollowed[start]) copies += length[start] ?? 0
  }
  return copies <= MOST_COPIES * next.length + IN_HEADER
}

/** Every entry of the directory is reached once at most. What unused entries point at is wiped out. */
function isTree(view: DataView, entries: readonly number[]): boolean {
  const isReached = new Uint8Array(entries.length)
  for (const [i, at] of entries.entries()) {
    const isUnused = view.getUint8(at + 66) === 0
    for (const link of [68, 72, 76]) {
      const to = view.getUint32(at + link, true)
      if (isUnused) view.setUint32(at + link, NONE, true)
      else if (to <= HIGHEST_SECTOR) {
        if (to === 0 || to === i || to >= entries.length || isReached[to]) return false
        isReached[to] = 1
      }
    }
  }
  // reached once each, and yet in a circle of their own: then none of them is reached from the root
  const found = new Uint8Array(entries.length)
  const open = [0]
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    found[i] = 1
    for (const link of [68, 72, 76]) {
      const to = view.getUint32((entries[i] ?? 0) + link, true)
      if (to < entries.length) open.push(to)
    }
  }
  return isReached.every((reached, i) => reached === 0 || found[i] === 1 || view.getUint8((entries[i] ?? 0) + 66) === 0)
}

// Damage that any file can suffer: bits turned, pieces cut, doubled, moved, written over.

const ODD = [0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x20, 0x3c, 0x28]

function flip(bytes, r) {
  const out = bytes.slice()
  for (let n = r.between(1, 12); n > 0; n--) out[r.below(out.length)] ^= 1 << r.below(8)
  return out
}

function overwrite(bytes, r) {
  const out = bytes.slice()
  const at = r.below(out.length)
  const value = r.pick(ODD)
  out.fill(value, at, at + r.between(1, 64))
  return out
}

function number(bytes, r) {
  const out = bytes.slice()
  const width = r.pick([1, 2, 4])
  if (out.length < width) return out
  const at = r.below(out.length - width + 1) & -width
  const value = r.pick([0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xffffffff, 0xfffffffe, r.below(0xffffffff)])
  for (let i = 0; i < width; i++) out[at + i] = (value >>> (8 * i)) & 0xff
  return out
}

const join = (...parts) => {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function piece(bytes, r) {
  const from = r.below(bytes.length)
  const size = Math.min(bytes.length - from, r.chance(0.7) ? r.between(1, 256) : r.between(1, bytes.length))
  return [from, from + size]
}

function cut(bytes, r) {
  const [from, to] = piece(bytes, r)
  return join(bytes.subarray(0, from), bytes.subarray(to))
}
const cutEnd = (bytes, r) => bytes.slice(0, r.below(bytes.length))
function double(bytes, r) {
  const [from, to] = piece(bytes, r)
  const copies = Array.from({ length: r.chance(0.9) ? r.between(1, 4) : r.between(5, 60) }, () => bytes.subarray(from, to))
  const most = Math.max(1, Math.floor(2_000_000 / Math.max(1, to - from)))
  return join(bytes.subarray(0, to), ...copies.slice(0, most), bytes.subarray(to))
}
function move(bytes, r) {
  const [from, to] = piece(bytes, r)
  const rest = join(bytes.subarray(0, from), bytes.subarray(to))
  const at = r.below(rest.length + 1)
  return join(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at))
}
function insert(bytes, r) {
  const at = r.below(bytes.length + 1)
  return join(
    bytes.subarray(0, at),
    Uint8Array.from({ length: r.between(1, 40) }, () => r.below(256)),
    bytes.subarray(at),
  )
}

const WAYS = [flip, flip, overwrite, number, number, cut, cutEnd, double, move, insert]

/** A few kinds of damage one after the other; what has become empty stays empty. */
export function mutateBytes(bytes, r) {
  let out = bytes
  for (let n = r.chance(0.6) ? 1 : r.between(2, 5); n > 0 && out.length > 0; n--) out = r.pick(WAYS)(out, r)
  return out
}

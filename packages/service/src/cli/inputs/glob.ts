/** Patterns of paths as the shell has them: *, **, ?, [a-z], {a,b}. For shells that do not expand them, and for quoted patterns. */

/** Has characters that mean more than themselves. */
export const isGlob = (path: string): boolean => /[*?]|\[[^\]]+\]|\{[^{}]*,[^{}]*\}/.test(path)

export interface Glob {
  /** The folder from which to walk: the part before the first character with a meaning; "" is the current one. */
  readonly base: string
  /** Does a path below the base (relative to it, with "/") fit? */
  fits(path: string): boolean
  /** No path with more folders than this can fit; Infinity with "**". */
  readonly depth: number
  /** Names that begin with a dot are meant too: the pattern itself names such. */
  readonly hasHidden: boolean
}

export function globOf(pattern: string): Glob {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  // an alternative may hold a slash: {a,b/c}
  const from =
    pattern.indexOf('{') >= 0 ? Math.min(first < 0 ? parts.length : first, pattern.slice(0, pattern.indexOf('{')).split('/').length - 1) : first
  const base = parts.slice(0, from).join('/')
  const rest = parts.slice(from).join('/')
  const expressions = alternatives(rest).flatMap(expression)
  return {
    base: base === '' && pattern.startsWith('/') ? '/' : base,
    fits: path => expressions.some(e => e.test(path)),
    depth: rest.includes('**') ? Number.POSITIVE_INFINITY : Math.max(...alternatives(rest).map(p => p.split('/').length)),
    hasHidden: /(?:^|\/)\./.test(rest),
  }
}

const MOST_ALTERNATIVES = 1000

/** {a,b} written out, inner ones first. */
function alternatives(pattern: string): readonly string[] {
  let open = [pattern]
  const done: string[] = []
  while (open.length > 0 && open.length + done.length < MOST_ALTERNATIVES) {
    const next: string[] = []
    for (const p of open) {
      const brace = /\{([^{}]*,[^{}]*)\}/.exec(p)
      if (!brace) done.push(p)
      else for (const choice of (brace[1] ?? '').split(',')) next.push(p.slice(0, brace.index) + choice + p.slice(brace.index + brace[0].length))
    }
    open = next
  }
  return [...done, ...open]
}

/** None for what is no pattern, such as [z-a]. */
function expression(pattern: string): readonly RegExp[] {
  try {
    return [new RegExp(`^${source(pattern)}$`, 'su')]
  } catch {
    return []
  }
}

/** One alternative as a regular expression. */
function source(pattern: string): string {
  let out = ''
  for (let i = 0; i < pattern.length; ) {
    const rest = pattern.slice(i)
    const set = /^\[([!^]?)([^\]]+)\]/.exec(rest)
    if (/^\*\*\//.test(rest) && (i === 0 || pattern[i - 1] === '/')) {
      out += '(?:[^/]+/)*'
      i += 3
    } else if (/^\*+/.test(rest)) {
      const stars = /^\*+/.exec(rest)?.[0].length ?? 1
      out += stars > 1 && i + stars === pattern.length && (i === 0 || pattern[i - 1] === '/') ? '.*' : '[^/]*'
      i += stars
    } else if (rest[0] === '?') {
      out += '[^/]'
      i++
    } else if (set) {
      out += `[${set[1] ? '^/' : ''}${(set[2] ?? '').replace(/[\\[\]^]/g, c => `\\${c}`)}]`
      i += set[0].length
    } else {
      const c = String.fromCodePoint(rest.codePointAt(0) ?? 0)
      out += /[\\^$.*+?()[\]{}|/]/.test(c) ? `\\${c}` : c
      i += c.length
    }
  }
  return out
}

/** The bodies in the order of the tree, each with its depth. */
import type { Body } from '@jixiao/core'

export interface InTree {
  readonly body: Body
  readonly depth: number
}

export function inTree(bodies: ReadonlyMap<string, Body>): readonly InTree[] {
  const all = [...bodies.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  const from = (above: string | null, depth: number): InTree[] =>
    all
      .filter(b => (b.parent !== null && bodies.has(b.parent) ? b.parent : null) === above)
      .flatMap(body => [{ body, depth }, ...from(body.id, depth + 1)])
  return from(null, 0)
}

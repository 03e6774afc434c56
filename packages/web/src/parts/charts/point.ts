/** What a chart says at a place: the names and values as they are printed, not as they are drawn. */

interface Said {
  readonly name: string
  readonly points: readonly { readonly text: string }[]
}

/** `at` is what the drawing library gives for an axis. */
export function pointWords(at: unknown, lines: readonly Said[]): string {
  const [first] = Array.isArray(at) ? at : [at]
  const { dataIndex, axisValueLabel, name }: { dataIndex?: number; axisValueLabel?: string; name?: string } = first ?? {}
  const said = lines.map(l => [l.name, l.points[dataIndex ?? -1]?.text ?? ''] as const).filter(([, text]) => text !== '')
  return [`<b>${escaped(axisValueLabel ?? name ?? '')}</b>`, ...said.map(([n, text]) => `${escaped(n)}　${escaped(text)}`)].join('<br>')
}

export const escaped = (text: string): string => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`)

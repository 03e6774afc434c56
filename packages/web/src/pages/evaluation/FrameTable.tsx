/** The frame of an evaluation with its scores; levels stand once for the rows they cover. */
import { useWords } from '../../parts/language.tsx'
import type { EvaluationAnswer, ScoredLeaf } from './evaluation-answers.ts'

const TEXT = {
  level1: ['一级指标', 'Level 1'],
  level2: ['二级指标', 'Level 2'],
  level3: ['三级指标', 'Level 3'],
  points: ['分值', 'Points'],
  mean: ['平均', 'Mean'],
  spread: ['分差', 'Spread'],
  words: ['说明', 'Words'],
  score: ['{leaf}的评分', 'Score of {leaf}'],
  why: ['{leaf}的评分说明', 'Words on {leaf}'],
  total: ['合计', 'Total'],
} as const

export type Typed = Readonly<Record<string, { readonly score: string; readonly words: string }>>

interface Props {
  readonly evaluation: EvaluationAnswer
  readonly labelledBy: string
  /** Whose column is open; "": nobody's. */
  readonly expert: string
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

/** How many rows from here share a level; 0 where it began above. */
function runOf(leaves: readonly ScoredLeaf[], at: number, same: (a: ScoredLeaf, b: ScoredLeaf) => boolean): number {
  const [own, before] = [leaves[at], leaves[at - 1]]
  if (!own || (before && same(before, own))) return 0
  const end = leaves.findIndex((l, i) => i > at && !same(l, own))
  return (end < 0 ? leaves.length : end) - at
}

export function FrameTable({ evaluation: { leaves, experts, total }, labelledBy, expert, typed, onType }: Props) {
  const t = useWords(TEXT)
  const put = (leaf: string, to: Partial<Typed[string]>): void => onType({ ...typed, [leaf]: { score: '', words: '', ...typed[leaf], ...to } })
  return (
    <div className="wide-table">
      <table className="frame" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {(['level1', 'level2', 'level3', 'points'] as const).map(head => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
            {experts.map(name => (
              <th key={name} scope="col" className={name === expert ? 'on' : undefined}>
                {name}
              </th>
            ))}
            {(['mean', 'spread', 'words'] as const).map(head => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {leaves.map((l, i) => {
            const [level1, level2] = [
              runOf(leaves, i, (a, b) => a.level1 === b.level1),
              runOf(leaves, i, (a, b) => a.level1 === b.level1 && a.level2 === b.level2),
            ]
            return (
              <tr key={l.id}>
                {level1 > 0 && <td rowSpan={level1}>{l.level1}</td>}
                {level2 > 0 && <td rowSpan={level2}>{l.level2}</td>}
                <td>{l.level3}</td>
                <td className="n">{l.points}</td>
                {experts.map(name => (
                  <td key={name} className="n">
                    {name === expert ? (
                      <input
                        aria-label={t('score', { leaf: l.level3 })}
                        inputMode="decimal"
                        value={typed[l.id]?.score ?? ''}
                        onChange={e => put(l.id, { score: e.currentTarget.value.trim() })}
                      />
                    ) : (
                      (l.scores.find(s => s.expert === name)?.score ?? '')
                    )}
                  </td>
                ))}
                <td className="n">{l.mean ?? ''}</td>
                <td className="n">{l.spread ?? ''}</td>
                <td className="words">
                  {expert === '' ? (
                    l.scores.flatMap(s => (s.words === '' ? [] : [`${s.expert}：${s.words}`])).join('\n')
                  ) : (
                    <input
                      aria-label={t('why', { leaf: l.level3 })}
                      value={typed[l.id]?.words ?? ''}
                      onChange={e => put(l.id, { words: e.currentTarget.value })}
                    />
                  )}
                </td>
              </tr>
            )
          })}
          <tr>
            <th scope="row" colSpan={4 + experts.length}>
              {t('total')}
            </th>
            <td className="n">{total ?? ''}</td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  )
}

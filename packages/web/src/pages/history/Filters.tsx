/** Which rows of the trail one wants to see: of whom, of what, of which day. */
import { type Chapter, shapeOf } from '@jixiao/core'
import { useWords } from '../../parts/language.tsx'
import { dayOf, type Known, type TrailRow } from './trail-row.ts'

const TEXT = {
  label: ['筛选', 'Filter'],
  person: ['人', 'Person'],
  anybody: ['所有人', 'everybody'],
  kind: ['内容', 'What'],
  anything: ['全部', 'everything'],
  moves: ['提交和审核', 'submitting and review'],
  others: ['评价、整改和附件', 'evaluation, rectification, files'],
  body: ['基本情况', 'the body'],
  budget: ['预算', 'budget'],
  targets: ['绩效目标', 'targets'],
  execution: ['执行', 'execution'],
  evidence: ['台账和佐证', 'ledgers and evidence'],
  monitoring: ['监控', 'monitoring'],
  'self-evaluation': ['自评', 'self-evaluation'],
  disclosure: ['公开', 'disclosure'],
  day: ['日期', 'Day'],
  all: ['清除筛选', 'Clear'],
} as const

const CHAPTERS = [
  'body',
  'budget',
  'targets',
  'execution',
  'evidence',
  'monitoring',
  'self-evaluation',
  'disclosure',
] as const satisfies readonly Chapter[]
const MOVES: ReadonlySet<string> = new Set(['submit', 'withdraw', 'approve', 'return', 'reopen', 'answer-remark', 'settle-remark'])

export interface Filter {
  readonly person: string
  readonly kind: '' | 'moves' | 'others' | Chapter
  /** 2026-07-14 */
  readonly day: string
}
export const ANYTHING: Filter = { person: '', kind: '', day: '' }

export function isWanted(row: TrailRow, { person, kind, day }: Filter, known: Known): boolean {
  if ((person !== '' && row.by !== person) || (day !== '' && dayOf(row.at) !== day)) return false
  if (kind === '') return true
  if (kind === 'moves') return MOVES.has(row.act)
  if (kind === 'others') return row.act !== 'edit' && !MOVES.has(row.act)
  return (row.details.edits ?? []).some(({ edit }) => {
    const of = known.get(edit.record)?.kind
    return of !== undefined && shapeOf(of).chapter === kind
  })
}

interface Props {
  readonly rows: readonly TrailRow[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

export function Filters({ rows, filter, onFilter }: Props) {
  const t = useWords(TEXT)
  const people = new Map(rows.map(r => [r.by, r.byName]))
  const kinds = ['moves', ...CHAPTERS, 'others'] as const
  return (
    <search className="trail-filters" aria-label={t('label')}>
      <label>
        {t('person')}
        <select value={filter.person} onChange={e => onFilter({ ...filter, person: e.currentTarget.value })}>
          <option value="">{t('anybody')}</option>
          {[...people].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('kind')}
        <select value={filter.kind} onChange={e => onFilter({ ...filter, kind: kinds.find(k => k === e.currentTarget.value) ?? '' })}>
          <option value="">{t('anything')}</option>
          {kinds.map(k => (
            <option key={k} value={k}>
              {t(k)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('day')}
        <input type="date" value={filter.day} onChange={e => onFilter({ ...filter, day: e.currentTarget.value })} />
      </label>
      {(filter.person !== '' || filter.kind !== '' || filter.day !== '') && (
        <button type="button" className="btn" onClick={() => onFilter(ANYTHING)}>
          {t('all')}
        </button>
      )}
    </search>
  )
}

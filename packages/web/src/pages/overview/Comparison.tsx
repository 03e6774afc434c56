/** The offices side by side, and each over three years: bars with their table. */
import { rational, toShortDecimal } from '@jixiao/core'
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { OverviewRow } from '../../office/year-answers.ts'
import { Bars } from '../../parts/charts/Bars.tsx'
import type { Point } from '../../parts/charts/Curve.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownAmount } from '../../parts/paper/typed-value.ts'
import { overviewOf } from './overview-of.ts'
import { errorsOf } from './sort-rows.ts'

const TEXT = {
  title: ['单位之间、年度之间比较', 'Bodies and years compared'],
  measure: ['比较什么', 'What is compared'],
  rate: ['执行率', 'Execution rate'],
  spent: ['支出数', 'Money spent'],
  errors: ['检查出的错误', 'Errors found'],
  missed: ['超期的环节', 'Stages that are late'],
  years: ['加上前两年', 'With the two years before'],
  noYears: ['前两年没有可以比较的数字。', 'The two years before have no figures to compare.'],
  body: ['单位', 'Body'],
  year: ['{n} 年度', '{n}'],
  empty: ['还没有可以比较的数字：填报执行以后会出现在这里。', 'There is no figure to compare yet.'],
  amounts: ['万元', '万元'],
} as const

type Measure = 'rate' | 'spent' | 'errors' | 'missed'
const UNKNOWN: Point = { value: null, text: '' }

function pointOf(measure: Measure, r: OverviewRow | undefined): Point {
  if (!r) return UNKNOWN
  if (measure === 'missed') return { value: r.missed, text: String(r.missed) }
  if (measure === 'errors') return r.findings ? { value: errorsOf(r), text: String(errorsOf(r)) } : UNKNOWN
  if (!r.spending) return UNKNOWN
  if (measure === 'spent') {
    const fen = BigInt(r.spending.spent)
    return { value: Number(toShortDecimal(rational(fen, 1_000_000n))), text: shownAmount(fen) }
  }
  return r.spending.rate === null ? UNKNOWN : { value: Number(r.spending.rate.replace('%', '')), text: r.spending.rate }
}

interface Props {
  readonly rows: readonly OverviewRow[]
  readonly year: number
}

export function Comparison({ rows, year }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [measure, setMeasure] = useState<Measure>('rate')
  const [hasYears, setHasYears] = useState(false)
  const asked = useQueries({ queries: [year - 2, year - 1].map(y => ({ ...overviewOf(y), enabled: hasYears })) })
  const [before, last] = [asked[0]?.data?.rows, asked[1]?.data?.rows]
  const names = useMemo(() => rows.map(r => r.name), [rows])
  const series = useMemo(() => {
    const of = (y: number, found: readonly OverviewRow[] | undefined) => ({
      name: t('year', { n: y }),
      points: rows.map(r =>
        pointOf(
          measure,
          found?.find(f => f.body === r.body),
        ),
      ),
    })
    const earlier = hasYears ? [of(year - 2, before), of(year - 1, last)].filter(s => s.points.some(p => p.value !== null)) : []
    return [...earlier, of(year, rows)]
  }, [rows, before, last, measure, hasYears, year, t])
  return (
    <section className="comparison">
      <h2>{t('title')}</h2>
      <div className="filters">
        <label>
          {t('measure')}
          <select value={measure} onChange={e => setMeasure(measureOf(e.currentTarget.value))}>
            {(['rate', 'spent', 'errors', 'missed'] as const).map(m => (
              <option key={m} value={m}>
                {t(m)}
              </option>
            ))}
          </select>
        </label>
        <label className="tick">
          <input type="checkbox" checked={hasYears} onChange={e => setHasYears(e.currentTarget.checked)} /> {t('years')}
        </label>
        {hasYears && before && last && series.length === 1 && <span className="small">{t('noYears')}</span>}
      </div>
      <Bars
        title={measure === 'rate' ? (rows.find(r => r.spending)?.spending?.name[lang] ?? t('rate')) : t(measure)}
        {...(measure === 'spent' ? { unit: t('amounts') } : measure === 'rate' ? { unit: '%' } : {})}
        of={t('body')}
        names={names}
        series={series}
        empty={t('empty')}
      />
    </section>
  )
}

const measureOf = (text: string): Measure => (text === 'spent' || text === 'errors' || text === 'missed' ? text : 'rate')

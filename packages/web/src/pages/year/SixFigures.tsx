/** The six figures of the year: budget, spent, rate, projects, targets met, findings; each leads to where it comes from. */
import { executionOf, fieldText, RATE_NAMES, rateOf, rational, recordsOf, toDecimal } from '@jixiao/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDossier } from '../../office/use-dossier.tsx'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { shownAmount } from '../../parts/paper/typed-value.ts'
import type { YearFigures } from '../../year-figures.ts'

const TEXT = {
  title: ['六个数', 'Six figures'],
  notEntered: ['还没有录入', 'nothing is entered'],
  notChecked: ['还没有可检查的材料，不等于通过', 'nothing to check yet: not a pass'],
  budget: ['年初预算', 'Initial budget'],
  adjusted: ['调整后 {n} 万元', 'adjusted: {n} 万元'],
  unit: ['万元', '万元'],
  spent: ['支出', 'Spent'],
  until: ['记到 {day}', 'entered until {day}'],
  noPayment: ['还没有登记支出', 'no payment is entered'],
  noRate: ['没有预算，无法计算', 'no budget: no rate'],
  projects: ['项目', 'Projects'],
  count: ['{n} 个', '{n}'],
  projectMoney: ['共 {n} 万元', '{n} 万元 in all'],
  targets: ['达到的指标', 'Targets met'],
  of: ['{met} / {known}', '{met} / {known}'],
  ofAll: ['{all} 个指标中 {known} 个有结果', 'of {all} indicators {known} have an outcome'],
  findings: ['检查发现', 'Findings'],
  errors: ['错误 {e}，存疑 {w}，提示 {h}', '{e} errors, {w} doubtful, {h} hints'],
  notPass: ['无法判断 {n}，不等于通过', 'cannot tell {n}: not a pass'],
  later: ['另有{n}笔日期在今天以后，没有计入。', '{n} more are dated later and not counted.'],
  waiting: ['…', '…'],
} as const

export function SixFigures({ figures }: { readonly figures: YearFigures | null }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { dossier } = useDossier()
  const today = dayInChina()
  // as the county’s page has it: what is dated later has not happened yet
  const money = executionOf(dossier, { of: 'all', until: today })
  const rateName = figures?.rateName ?? 'adjusted'
  const rate = rateOf(money, rateName)
  const all = recordsOf(dossier, 'payment')
  const payments = all.filter(p => fieldText(p, 'date') <= today)
  const hasLines = recordsOf(dossier, 'line').length > 0
  const last = payments
    .map(p => fieldText(p, 'date'))
    .sort()
    .at(-1)
  const projects = recordsOf(dossier, 'project')
  const ofProjects = projects.reduce((sum, p) => sum + executionOf(dossier, { of: p.id }).initial, 0n)
  const percent = rate && `${toDecimal(rational(rate.n * 100n, rate.d), 2)}%`
  const found = figures?.open
  const isUnchecked = figures !== null && Object.keys(figures.findings).length === 0
  return (
    <dl className="figures" aria-label={t('title')}>
      <Figure to="/years/$body/$year/budget" name={t('budget')} value={hasLines ? shownAmount(money.initial) : '—'} unit={hasLines ? t('unit') : ''}>
        {hasLines ? t('adjusted', { n: shownAmount(money.adjusted) }) : t('notEntered')}
      </Figure>
      <Figure
        to="/years/$body/$year/execution"
        name={t('spent')}
        value={payments.length > 0 ? shownAmount(money.spent) : '—'}
        unit={payments.length > 0 ? t('unit') : ''}
      >
        {last ? t('until', { day: last }) : t('noPayment')}
        {all.length > payments.length && ` ${t('later', { n: all.length - payments.length })}`}
      </Figure>
      <Figure to="/years/$body/$year/execution" name={RATE_NAMES[rateName][lang]} value={percent ?? '—'}>
        {percent ? '' : t('noRate')}
      </Figure>
      <Figure to="/years/$body/$year/targets" name={t('projects')} value={t('count', { n: projects.length })}>
        {projects.length > 0 ? t('projectMoney', { n: shownAmount(ofProjects) }) : t('notEntered')}
      </Figure>
      <Figure
        to="/years/$body/$year/self-evaluation"
        name={t('targets')}
        value={figures ? (figures.targets.known === 0 ? '—' : t('of', figures.targets)) : t('waiting')}
      >
        {figures ? (figures.targets.all > 0 ? t('ofAll', figures.targets) : t('notEntered')) : ''}
      </Figure>
      <Figure
        to="/years/$body/$year/disclosure"
        name={t('findings')}
        value={isUnchecked ? '—' : found ? String(found.fatal + found.error + found.warning + found.hint) : t('waiting')}
        tone={found && found.fatal + found.error > 0 ? 'hard' : ''}
      >
        {isUnchecked ? t('notChecked') : found ? t('errors', { e: found.fatal + found.error, w: found.warning, h: found.hint }) : ''}
        {found && found.cannotTell > 0 && <br />}
        {found && found.cannotTell > 0 ? t('notPass', { n: found.cannotTell }) : ''}
      </Figure>
    </dl>
  )
}

interface FigureProps {
  readonly to:
    | '/years/$body/$year/budget'
    | '/years/$body/$year/execution'
    | '/years/$body/$year/targets'
    | '/years/$body/$year/self-evaluation'
    | '/years/$body/$year/disclosure'
  readonly name: string
  readonly value: string
  readonly unit?: string
  readonly tone?: string
  readonly children: ReactNode
}

function Figure({ to, name, value, unit, tone = '', children }: FigureProps) {
  const { body, year } = useDossier()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link to={to} params={{ body: body.id, year: String(year) }} className={`value ${tone}`}>
          {value}
        </Link>
        {unit !== undefined && <span className="unit"> {unit}</span>}
        <span className="small">{children}</span>
      </dd>
    </div>
  )
}

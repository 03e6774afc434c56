/** Targets and what came of them, project by project. */
import { fieldText, recordsOf, toDecimal } from '@jixiao/core'
import { figuresOf, type IndicatorFigures, type ProjectFigures, reached } from '../figures.ts'
import { dataTable, type Html, html, raw } from '../html.ts'
import { targetsPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { money, moneyOrNone, rateIn } from '../words.ts'
import { aboveYear } from './year.ts'

export function targetsPage(site: SiteData, of: BodyYear): Page {
  const f = figuresOf(of, site)
  const { body, year } = of
  const { all, known, reached: done } = reached(f)
  const isKnown = f.execution !== null
  return {
    path: targetsPath(of),
    title: `${body.name}${year}年绩效目标和结果`,
    description: `${body.name}${year}年${f.projects.length}个项目、${all}项绩效指标：目标值、实际完成值和得分。`,
    above: [...aboveYear(of), [`${year}年`, yearPath(of)]],
    content: html`<p>每个项目在年初定下要做成什么、做到多少；年末逐项填报实际完成的数，按规定的公式计分。${
      isKnown ? `${known}项指标有结果，其中${done}项达到目标。` : '这一年的结果尚未公开。'
    }</p>${f.projects.length === 0 ? html`<p>这一年没有安排项目，也就没有项目绩效目标。</p>` : f.projects.map(p => projectHtml(of, p, isKnown))}`,
  }
}

function projectHtml({ dossier }: BodyYear, p: ProjectFigures, isKnown: boolean): Html {
  const goals = recordsOf(dossier, 'goal', p.record.id).map(g => fieldText(g, 'text'))
  const [result] = recordsOf(dossier, 'result', p.record.id)
  const said = (label: string, text: string): Html | null => (text === '' ? null : html`<p><b>${label}：</b>${text}</p>`)
  return html`<h2>${p.name}</h2>
<p>年初预算${money(p.budget)}${
    isKnown
      ? `，实际支出${moneyOrNone(p.execution?.spent)}，执行率${rateIn(p.execution)}${p.score === null ? '' : `，自评得分${toDecimal(p.score, 2)}分`}`
      : ''
  }。</p>${said('资金用途', fieldText(p.record, 'purpose'))}${goals.map(text => said('绩效目标', text))}${
    result
      ? [
          said('完成情况', fieldText(result, 'done')),
          said('存在问题和整改措施', fieldText(result, 'problems')),
          said('预算执行和调整说明', fieldText(result, 'rateReason')),
        ]
      : null
  }${
    p.indicators.length === 0
      ? html`<p>没有绩效指标。</p>`
      : dataTable(
          `${p.name}的绩效指标`,
          [
            { name: '指标' },
            { name: '类别' },
            { name: '目标' },
            ...(isKnown ? [{ name: '实际完成' }, { name: '是否达到' }, { name: '得分', isFigure: true }] : [{ name: '分值', isFigure: true }]),
          ],
          p.indicators.map(i => [
            fieldText(i.record, 'name'),
            [fieldText(i.record, 'level1'), fieldText(i.record, 'level2')].filter(Boolean).join(' › '),
            i.target,
            ...(isKnown ? [i.actual || '—', reachedHtml(i), scoreWords(i)] : [i.weight ? toDecimal(i.weight, 0) : '—']),
          ]),
        )
  }`
}

const reachedHtml = ({ isReached, reason }: IndicatorFigures): Html =>
  isReached === null
    ? raw('—')
    : isReached
      ? html`<span class="yes">✓ 达到</span>`
      : html`<span class="part">未达到${reason ? `：${reason}` : ''}</span>`

const scoreWords = ({ score, weight }: IndicatorFigures): string =>
  score === null ? '—' : `${toDecimal(score, 2)}${weight ? `/${toDecimal(weight, 0)}` : ''}`

/** Targets and what came of them, project by project. */
import { fieldText, recordsOf, toDecimal } from '@jixiao/core'
import { evaluationsOf, type PublicEvaluation } from '../evaluations.ts'
import { figuresOf, type IndicatorFigures, type ProjectFigures } from '../figures.ts'
import { dataTable, type Html, html, raw } from '../html.ts'
import { counted, type Language } from '../language.ts'
import { evaluationPath, href, targetsPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { money, moneyOrNone, rateIn, yearOf } from '../words.ts'
import { aboveYear } from './above-year.ts'
import { sentence } from './evaluation.ts'

export function targetsPage(site: SiteData, of: BodyYear, l: Language): Page {
  const { say } = l
  const f = figuresOf(of, site)
  const { body, year } = of
  const { all, known, reached: done } = f.targets
  const isKnown = f.execution !== null
  const n = f.projects.length
  const evaluations = evaluationsOf(of, site)
  return {
    path: targetsPath(of),
    title: say(`${body.name}${year}年绩效目标和结果`, `${body.name} ${year}: targets and results`),
    description: say(
      `${body.name}${year}年${n}个项目、${all}项绩效指标：目标值、实际完成值和得分。`,
      `${counted(n, 'project')} and ${counted(all, 'performance indicator')} of ${body.name} in ${year}: targets, actual values and scores.`,
    ),
    above: [...aboveYear(of, l), [yearOf(l, year), yearPath(of)]],
    content: html`<p>${say(
      `每个项目在年初定下要做成什么、做到多少；年末逐项填报实际完成的数，按规定的公式计分。${isKnown ? `${known}项指标有结果，其中${done}项达到目标。` : '这一年的结果尚未公开。'}`,
      `At the beginning of the year each project states what it is to achieve; at its end the actual values are reported and scored by fixed formulas. ${isKnown ? `Results are known for ${counted(known, 'indicator')}; ${done} met the target.` : 'The results of this year are not published yet.'}`,
    )}</p>${
      n === 0
        ? html`<p>${say('这一年没有安排项目，也就没有项目绩效目标。', 'There were no projects in this year, and so no project targets.')}</p>`
        : [n > 2 ? contents(f.projects, l) : null, ...f.projects.map((p, i) => projectHtml(of, p, i, evaluations, isKnown, l))]
    }`,
  }
}

const contents = (projects: readonly ProjectFigures[], { say }: Language): Html =>
  html`<nav aria-label="${say('项目', 'projects')}"><ul class="plain">${projects.map((p, i) => html`<li><a href="#p${i + 1}">${p.name}</a></li>`)}</ul></nav>`

function projectHtml(of: BodyYear, p: ProjectFigures, index: number, evaluations: readonly PublicEvaluation[], isKnown: boolean, l: Language): Html {
  const { dossier } = of
  const { say } = l
  const goals = recordsOf(dossier, 'goal', p.record.id).map(g => fieldText(g, 'text'))
  const [result] = recordsOf(dossier, 'result', p.record.id)
  const said = (label: string, text: string): Html | null => (text === '' ? null : html`<p><b>${label}</b>${text}</p>`)
  const results = isKnown
    ? say(
        `，实际支出${moneyOrNone(l, p.execution?.spent)}，执行率${rateIn(p.execution)}${p.score === null ? '' : `，自评得分${toDecimal(p.score, 2)}分`}`,
        `, spent ${moneyOrNone(l, p.execution?.spent)}, execution rate ${rateIn(p.execution)}${p.score === null ? '' : `, own score ${toDecimal(p.score, 2)}`}`,
      )
    : ''
  return html`<h2 id="p${index + 1}">${p.name}</h2>
<p>${say('年初预算', 'Budget ')}${money(l, p.budget)}${results}${say('。', '.')}</p>${said(say('资金用途：', 'Use of the money: '), fieldText(p.record, 'purpose'))}${goals.map(text => said(say('绩效目标：', 'Goal: '), text))}${
    result
      ? [
          said(say('完成情况：', 'What was done: '), fieldText(result, 'done')),
          said(say('存在问题和整改措施：', 'Problems and measures: '), fieldText(result, 'problems')),
          said(say('预算执行和调整说明：', 'On execution and adjustments: '), fieldText(result, 'rateReason')),
        ]
      : null
  }${evaluations
    .filter(e => e.told.project?.id === p.record.id)
    .map(
      e =>
        html`<p>${sentence(of, e, l)} <a href="${href(targetsPath(of), evaluationPath(of, e.id))}">${say('看评价', 'Read the evaluation')}</a></p>`,
    )}${
    p.indicators.length === 0
      ? html`<p>${say('没有绩效指标。', 'No indicators.')}</p>`
      : dataTable(
          say(`${p.name}的绩效指标`, `Indicators of ${p.name}`),
          [
            { name: say('指标', 'Indicator') },
            { name: say('类别', 'Kind') },
            { name: say('目标', 'Target') },
            ...(isKnown
              ? [{ name: say('实际完成', 'Actual') }, { name: say('是否达到', 'Met') }, { name: say('得分', 'Score'), isFigure: true }]
              : [{ name: say('分值', 'Weight'), isFigure: true }]),
          ],
          p.indicators.map(i => [
            i.name,
            [fieldText(i.record, 'level1'), fieldText(i.record, 'level2')].filter(Boolean).join(' › '),
            i.target,
            ...(isKnown ? [i.actual || '—', reachedHtml(i, l), scoreWords(i)] : [i.weight ? toDecimal(i.weight, 0) : '—']),
          ]),
        )
  }`
}

const reachedHtml = ({ isReached, reason }: IndicatorFigures, { say }: Language): Html =>
  isReached === null
    ? raw('—')
    : isReached
      ? html`<span class="yes">✓ ${say('达到', 'met')}</span>`
      : html`<span class="part">${say('未达到', 'not met')}${reason ? `${say('：', ': ')}${reason}` : ''}</span>`

const scoreWords = ({ score, weight }: IndicatorFigures): string =>
  score === null ? '—' : `${toDecimal(score, 2)}${weight ? `/${toDecimal(weight, 0)}` : ''}`

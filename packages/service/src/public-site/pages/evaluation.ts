/** One evaluation by the department or by finance: its score by item, what was found, what is advised, what was mended. */
import { fieldText, sum, toDecimal, toShortDecimal } from '@jixiao/core'
import { evaluationReport } from '@jixiao/documents'
import { bars } from '../charts/bars.ts'
import { gradeWords, type PublicEvaluation } from '../evaluations.ts'
import { figuresOf } from '../figures.ts'
import { type Content, dataTable, type Html, html } from '../html.ts'
import { counted, type Language } from '../language.ts'
import { evaluationPath, fileHref, filePath, href, targetsPath, yearPath } from '../page-paths.ts'
import type { Page } from '../shell.ts'
import type { BodyYear, SiteData } from '../site-data.ts'
import { money, moneyOrNone, rateIn, yearOf } from '../words.ts'
import { aboveYear } from './above-year.ts'

/** What was evaluated. */
export const evaluatedName = ({ project }: PublicEvaluation, { say }: Language): string => project ?? say('整体支出', 'the body as a whole')

export function evaluationPage(site: SiteData, of: BodyYear, e: PublicEvaluation, l: Language): Page {
  const { say } = l
  const { body, year } = of
  const path = evaluationPath(of, e.id)
  const { record } = e.told
  const name = evaluatedName(e, l)
  const p = figuresOf(of, site).projects.findIndex(one => one.record.id === e.told.project?.id)
  return {
    path,
    title: say(`${name}${year}年${e.kind.zh}`, `${name} ${year}: ${e.kind.en}`),
    description: say(
      `${body.name}${year}年${name}的${e.kind.zh}：得分、扣分原因、结论、问题、建议和整改情况。`,
      `The ${e.kind.en} of ${name}, ${body.name} ${year}: scores, reasons, conclusion, problems, recommendations and what was mended.`,
    ),
    above: [...aboveYear(of, l), [yearOf(l, year), yearPath(of)]],
    content: html`<p class="lead">${sentence(of, e, l)}</p>${moneyOf(site, of, e, l)}
${p < 0 ? null : html`<p><a href="${href(path, `${targetsPath(of)}#p${p + 1}`)}">${say('这个项目的目标、实际完成和自评得分', 'Targets, actual values and own scores of this project')}</a></p>`}
<h2>${say('得分', 'Scores')}</h2>${scores(e, name, l)}
${paragraphs(say('评价结论', 'Conclusion'), fieldText(record, 'conclusion'))}${paragraphs(say('存在的问题', 'Problems'), fieldText(record, 'problems'))}${paragraphs(say('有关建议', 'Recommendations'), fieldText(record, 'suggestions'))}
<h2>${say('整改情况', 'What was mended')}</h2>${mended(e, name, l)}${report(path, of, l)}`,
  }
}

export function sentence({ year }: Pick<BodyYear, 'year'>, e: PublicEvaluation, l: Language): string {
  const experts = fieldText(e.told.record, 'experts')
  const name = evaluatedName(e, l)
  const points = toShortDecimal(e.told.points)
  const by = experts === '' ? l.say('评价组', 'The evaluators') : l.say(`${experts}人组成的评价组`, counted(Number(experts), 'evaluator'))
  if (e.score === null)
    return l.say(`${e.kind.zh}没有公开${name}${year}年的总分。`, `The ${e.kind.en} of ${name} in ${year} was published without a total. `)
  return l.say(
    `${e.kind.zh}中，${by}给“${name}”${year}年打了${e.score}分（满分${points}分），等级为“${e.grade}”。`,
    `In the ${e.kind.en}, ${by} gave “${name}” ${e.score} of ${points} points for ${year}; the grade is ${gradeWords(e.grade).en}. `,
  )
}

/** The project's money and what the body gave itself, beside what others gave it. */
function moneyOf(site: SiteData, of: BodyYear, { told }: PublicEvaluation, l: Language): Html | null {
  const { say } = l
  const f = figuresOf(of, site)
  const own = f.projects.find(p => p.record.id === told.project?.id)
  const execution = own ? own.execution : told.project ? null : f.execution
  if (!execution) return null
  const self = own?.score ? say(`；单位自评${toDecimal(own.score, 2)}分`, `; the body gave itself ${toDecimal(own.score, 2)}`) : ''
  return html`<p>${say(
    `年初预算${money(l, execution.initial)}，调整后预算${money(l, execution.adjusted)}，实际支出${moneyOrNone(l, execution.spent)}，执行率${rateIn(execution)}${self}。`,
    `Budget ${money(l, execution.initial)}, adjusted ${money(l, execution.adjusted)}, spent ${moneyOrNone(l, execution.spent)}, execution rate ${rateIn(execution)}${self}.`,
  )}</p>`
}

function scores({ told: { criteria, points }, score }: PublicEvaluation, name: string, l: Language): Html {
  const { say } = l
  const groups = [...new Set(criteria.map(c => fieldText(c.record, 'level1')))].map(label => {
    const own = criteria.filter(c => fieldText(c.record, 'level1') === label)
    return { label, figures: [sum(own.flatMap(c => c.points ?? [])), sum(own.flatMap(c => c.score ?? []))] }
  })
  const title = say(`${name}各部分的分值和得分`, `Points and scores of ${name} by part`)
  return html`<div class="bars">${bars(
    title,
    [say('分值', 'points'), say('得分', 'score')],
    groups.map(({ label, figures }) => ({
      label,
      amounts: figures.map(f => BigInt(toDecimal(f, 2).replace('.', ''))),
      shown: figures.map(f => toShortDecimal(f)),
    })),
  )}</div>${dataTable(
    say(`${name}逐项得分`, `Scores of ${name}, item by item`),
    [
      { name: say('指标', 'Item') },
      { name: say('类别', 'Kind') },
      { name: say('分值', 'Points'), isFigure: true },
      { name: say('得分', 'Score'), isFigure: true },
      { name: say('扣分原因', 'Why points were taken off') },
    ],
    criteria.map(({ record: r, points: of, score: own }): readonly Content[] => [
      fieldText(r, 'name'),
      `${fieldText(r, 'level1')} › ${fieldText(r, 'level2')}`,
      of ? toShortDecimal(of) : '—',
      own ? toDecimal(own, 2) : '—',
      html`<span lang="zh-CN">${fieldText(r, 'reason') || '—'}</span>`,
    ]),
    [say('总分', 'Total'), '', toShortDecimal(points), score ?? '—', ''],
  )}`
}

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(t => t.trim())
    .filter(t => t !== '')

const paragraphs = (title: string, text: string): Html | null =>
  lines(text).length === 0 ? null : html`<h2>${title}</h2>${lines(text).map(t => html`<p lang="zh-CN">${t}</p>`)}`

function mended({ told: { rectifications } }: PublicEvaluation, name: string, { say }: Language): Html {
  if (rectifications.length === 0) return html`<p>${say('没有公开整改情况。', 'Nothing was published of it.')}</p>`
  return dataTable(
    say(`${name}的整改情况`, `What was mended after the evaluation of ${name}`),
    [{ name: say('整改要求', 'What was asked') }, { name: say('整改情况', 'What was done') }, { name: say('销号日期', 'Closed on') }],
    rectifications.map(r => [
      html`<span lang="zh-CN">${fieldText(r, 'problem')}</span>`,
      html`<span lang="zh-CN">${fieldText(r, 'done') || '—'}</span>`,
      fieldText(r, 'closed') || '—',
    ]),
  )
}

/** The report as it was published, in its formats. */
function report(path: string, of: BodyYear, l: Language): Html | null {
  const own = of.documents.filter(d => d.name.endsWith(REPORT))
  return own.length === 0
    ? null
    : html`<h2>${l.say('公开的报告', 'The published report')}</h2><p>${own[0]?.name ?? ''} ${own.map(
        d => html`<a href="${fileHref(l, path, filePath(of, d))}">${d.format === 'html' ? l.say('网页', 'page') : d.format}</a> `,
      )}</p>`
}
const REPORT = evaluationReport.title.zh

/** On the page of the year: every evaluation in a line, with its page. */
export function evaluationsHtml(from: string, of: BodyYear, all: readonly PublicEvaluation[], site: SiteData, l: Language): Html | null {
  if (all.length === 0) return null
  const { say } = l
  const { projects } = figuresOf(of, site)
  return html`<h2>${say('部门评价和财政评价', 'Evaluations by the department and by finance')}</h2><p>${say(
    '自评之外，主管部门和财政部门挑选项目另行评价，由评价组逐项打分。',
    'Besides the self-evaluation, the department and the finance bureau choose projects and have them scored item by item by a group of evaluators.',
  )}</p>${dataTable(
    say(`${of.body.name}${of.year}年的评价`, `Evaluations of ${of.body.name} in ${of.year}`),
    [
      { name: say('评价对象', 'Evaluated') },
      { name: say('评价类别', 'By whom') },
      { name: say('得分', 'Score'), isFigure: true },
      { name: say('等级', 'Grade') },
      { name: say('自评得分', 'Own score'), isFigure: true },
      { name: say('存在的问题', 'Problems') },
      { name: say('整改', 'Mended'), isFigure: true },
    ],
    all.map(e => {
      const self = projects.find(p => p.record.id === e.told.project?.id)?.score
      const mendedItems = e.told.rectifications.length
      return [
        html`<a href="${href(from, evaluationPath(of, e.id))}">${evaluatedName(e, l)}</a>`,
        l.of(e.kind),
        e.score ?? '—',
        l.of(gradeWords(e.grade)) || '—',
        self ? toDecimal(self, 2) : '—',
        lines(fieldText(e.told.record, 'problems')).map(t => html`<p lang="zh-CN">${t}</p>`),
        mendedItems === 0 ? '—' : say(`${mendedItems}项`, counted(mendedItems, 'item')),
      ]
    }),
  )}`
}

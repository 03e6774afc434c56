/** Whole documents of our own that are sound: what they state comes out of the forms again. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { executionOf, fieldText, figureOf, isWithin, type ReadDocument, recordsOf, roundedInterval, type Statement } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { documentOfPaper } from '../forms/forms.ts'
import { DEPARTMENT, plainSettings } from '../forms/testing/plain-settings.ts'
import { readPlainText } from '../readers/text/read-plain-text.ts'
import { understand } from '../recognisers/understand.ts'
import { prefillFrom } from './prefill.ts'
import { refill } from './testing/refill.ts'

/** The order of the forms since 2025: the costs are a group of their own. */
const scheme = {
  成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
}
const settings = plainSettings({ incomeRows: 5, scheme })

function read(name: string): ReadDocument {
  const file = fileURLToPath(new URL(`../../../../cases/${name}/source.txt`, import.meta.url))
  const made = readPlainText(new Uint8Array(readFileSync(file)), file)
  if (!made.ok) throw new Error(made.problem.say.zh)
  return made.value
}

const isSame = (a: Statement, b: Statement): boolean => {
  if (a.value.kind === 'text' || b.value.kind === 'text') return a.value.kind === 'text' && b.value.kind === 'text' && a.value.text === b.value.text
  const [x, y] = [figureOf(a), figureOf(b)]
  return x !== null && y !== null && isWithin(y.value, roundedInterval(x))
}

/** The facts of the department that the forms do not state again with their value. */
function lostOf(name: string) {
  const document = read(name)
  const { dossier, prefill } = refill(document, { settings })
  const first = understand(document)
  const own = first.facts.statements.filter(s => s.subject.part === prefill.part)
  const given = { dossier, body: DEPARTMENT, settings }
  const again = new Map<string, Statement[]>()
  for (const paper of ['disclosure', 'targets', 'self-evaluation'] as const) {
    for (const s of understand(documentOfPaper(paper, given)).facts.statements) again.set(s.fact, [...(again.get(s.fact) ?? []), s])
  }
  const lost = own.filter(s => !(again.get(s.fact) ?? []).some(o => isSame(s, o)))
  return { lost: [...new Set(lost.map(s => s.fact))], left: prefill.left, count: own.length }
}

describe('a sound document', () => {
  it('of a department’s budget gives back its tables and its text', () => {
    const { lost, left, count } = lostOf('budget-disclosure-sound')
    expect(count).toBeGreaterThan(800)
    // the explanation compares expenditure, not income; the running costs of the text are those of the offices alone, T6 has all units
    expect(lost).toEqual(['change/income/total', 'operating-expenses/total'])
    expect(left.map(l => [l.reason, l.fact])).toEqual([
      ['contradicted', 'operating-expenses/total'],
      ['other-part', null],
      ['other-part', null],
    ])
  })

  it('of targets gives back everything', () => {
    const { lost, left } = lostOf('performance-targets-sound')
    expect([lost, left]).toEqual([[], []])
  })
})

describe('running text', () => {
  const figuresLeft = (name: string) =>
    refill(read(name), { settings })
      .prefill.left.filter(l => l.fact !== null && !l.fact.startsWith('mention/'))
      .map(l => `${l.reason} ${l.fact}`)

  it('of a monitoring report gives the money of the basic expenditure and of every project that it names', () => {
    const { dossier } = refill(read('monitoring-report-sound'))
    const of = (scope: string) => executionOf(dossier, { of: scope, until: '2024-12-31' })
    expect([of('all').initial, of('all').adjusted, of('all').spent, of('basic').spent]).toEqual([
      268_400_000n,
      286_400_000n,
      171_840_000n,
      114_240_000n,
    ])
    expect(recordsOf(dossier, 'project')).toHaveLength(3)
    // what the whole is expected to spend is no sum that a dossier holds
    expect(figuresLeft('monitoring-report-sound')).toEqual(['no-field execution/total/expected'])
  })

  it('of a disclosure without tables gives lines that say what they lack', () => {
    const { dossier } = refill(read('disclosure-text-sound'), { settings, otherFunction: '2060801' })
    const lines = recordsOf(dossier, 'line')
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.every(l => fieldText(l, 'function') === '2060801' && fieldText(l, 'remark') !== '')).toBe(true)
    expect(figuresLeft('disclosure-text-sound')).toEqual([])
  })

  it('of a self-evaluation report: what its forms contradict is told', () => {
    expect(figuresLeft('self-evaluation-report-sound').filter(l => l.startsWith('contradicted'))).toEqual([
      // the form prints the rate where others print 100 %
      'contradicted self-evaluation/project/2/execution/target',
      // the forms have the adjusted budget of the projects alone
      'contradicted self-evaluation/initial-budget',
      'contradicted self-evaluation/initial-budget/project',
    ])
  })
})

describe('what a document states twice and differently', () => {
  it('is taken from the table, and the other is told with its place', () => {
    const document = read('budget-disclosure-sound')
    const blocks = document.blocks.map(b => (b.kind === 'paragraph' ? { ...b, text: b.text.replace('33.86万元', '33.87万元') } : b))
    const { left } = prefillFrom(understand({ ...document, blocks }), { settings })
    const told = left.find(l => l.fact === 'operating-expenses/total')
    expect([told?.reason, told?.place?.text]).toEqual(['contradicted', '33.87万元'])
    expect(told?.say.zh).toContain('33.87')
  })
})

describe('another part', () => {
  it('is chosen by its key, and the rest is left to it', () => {
    const first = understand(read('budget-disclosure-sound'))
    const unit = first.face.parts.find(p => p.key !== 'department')
    const { part, edits, left } = prefillFrom(first, { part: unit?.key ?? '', settings })
    expect(part).toBe(unit?.key)
    expect(edits.some(e => e.kind === 'add' && e.of === 'line')).toBe(true)
    expect(left.filter(l => l.reason === 'other-part')).toHaveLength(first.face.parts.length - 1)
  })
})

it('is the same every time, all of it added', () => {
  const first = understand(read('budget-disclosure-sound'))
  const [one, two] = [prefillFrom(first), prefillFrom(first)]
  expect(one.edits).toEqual(two.edits)
  expect(one.edits.every(e => e.kind === 'add')).toBe(true)
  expect(new Set(one.edits.map(e => e.record)).size).toBe(one.edits.length)
})

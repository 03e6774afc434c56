/** Monitoring forms: the money until a month, its forecast, and how far each indicator came. */
import { type MonitoredIndicator, type MonitoringForm, moneyOf, RECORD_KINDS, wording } from '@jixiao/core'
import type { Filling } from './filling.ts'
import { addIndicator, keyOfIndicator } from './indicators.ts'
import { addMoves } from './moves.ts'
import { keyOfName, type PrefilledProject } from './prefilled-project.ts'

const CAUSES = Object.entries(RECORD_KINDS.progress.fields.cause.choices ?? {})

export function addMonitoring(filling: Filling, projects: PrefilledProject[]): void {
  for (const form of filling.understanding.monitoringForms.filter(f => f.part === filling.part && !f.isOfWholeDepartment)) {
    const known = projects.find(p => keyOfName(p.name) === keyOfName(form.project.value))
    const project = known ?? newProject(filling, form)
    if (!known) projects.push(project)
    const month = form.month?.value
    if (month === undefined) {
      filling.draft.leave('not-placed', wording('监控表没有写明截至月份。', 'The monitoring form does not say until which month.'), form.place)
      continue
    }
    addMoves(
      filling,
      project,
      { initial: form.initial, adjusted: form.adjusted, received: form.appropriated, spent: form.spent },
      lastDay(filling.year, month),
    )
    const expected = form.expected.total
    const fen = expected ? moneyOf(expected.value.value) : null
    if (expected && fen !== null)
      filling.draft.add('forecast', { month: String(month), expected: { value: String(fen), place: expected.place } }, project.record)
    const seen = new Map<string, string>()
    for (const i of form.indicators) {
      const key = keyOfIndicator(i, seen)
      const own = project.indicators.get(key) ?? addIndicator(filling, i, project.record)
      if (own === null) continue
      seen.set(key, own)
      project.indicators.set(key, own)
      addProgress(filling, i, own, month)
    }
  }
}

export const lastDay = (year: number, month: number): string => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
  return `${year}-${String(month).padStart(2, '0')}-${days}`
}

function newProject({ draft }: Filling, form: MonitoringForm): PrefilledProject {
  const record = draft.add('project', {
    name: { value: form.project.value, place: form.project.place },
    code: form.code && /^[0-9A-Z]{1,24}$/.test(form.code.value) ? { value: form.code.value, place: form.code.place } : undefined,
  })
  for (const [i, g] of form.goals.entries())
    draft.add(
      'goal',
      { text: { value: form.goals.length > 1 ? g.value.replace(new RegExp(`^\\s*${i + 1}\\s*[.、．]\\s*`), '') : g.value, place: g.place } },
      record,
    )
  return { record, name: form.project.value, index: null, fiscal: null, other: null, indicators: new Map() }
}

function addProgress({ draft }: Filling, i: MonitoredIndicator, indicator: string, month: number): void {
  const [cause, ...more] = i.causes
  for (const c of more)
    draft.leave(
      'no-field',
      wording('一个指标只能填一类偏差原因，其余的没有填入。', 'An indicator takes one class of cause; the others are left.'),
      c.mark.place,
    )
  draft.add(
    'progress',
    {
      month: String(month),
      actual: i.actual && { value: i.actual.text.trim(), place: i.actual.place },
      expected: i.expected && { value: i.expected.text.trim(), place: i.expected.place },
      cause: cause && { value: CAUSES.find(([id, name]) => id === cause.kind || name.zh === cause.kind)?.[0] ?? 'other', place: cause.mark.place },
      reason: i.reason && { value: i.reason.value, place: i.reason.place },
      possibility: i.likelihood?.value ? { value: i.likelihood.value, place: i.likelihood.place } : undefined,
      correction: i.remark && { value: i.remark.value, place: i.remark.place },
    },
    indicator,
  )
}

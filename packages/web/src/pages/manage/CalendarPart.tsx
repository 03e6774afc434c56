/** The bureau's calendar of a year: the days that deadlines rest on, and the monitoring rounds. */
import { type CalendarDay, isDay, YEAR_DATES, type YearDate, type YearDates } from '@jixiao/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../office/call.ts'
import { useHouseProfile, valueIn } from '../../office/house-profile.ts'
import { useBodies, useMay } from '../../office/session.tsx'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { Said, type SaidWords } from '../../parts/Said.tsx'
import { Rounds } from '../overview/Rounds.tsx'
import { inTree } from './body-tree.ts'

const TEXT = {
  help: [
    '收到通知或实际发生后填在这里，各单位的期限随之推算；没有填的按口径中的通常日期，在各单位页面上注明“默认”。',
    'Enter a day when it is announced or has happened: the deadlines of all bodies follow. Where none is entered the usual day of the profile holds and is marked as default.',
  ],
  for: ['适用于', 'For'],
  year: ['年度', 'Year'],
  what: ['事项', 'What'],
  day: ['日期', 'Day'],
  inForce: ['现在执行', 'In force'],
  fromAbove: ['上级设定：{day}', 'set above: {day}'],
  usual: ['通常 {day}（默认）', 'usually {day} (default)'],
  derived: ['未设定，按批复期限推算', 'not set: follows from the replies'],
  save: ['保存日期', 'Save the days'],
  saved: ['已保存，各单位的期限已更新。', 'Saved; the deadlines are up to date.'],
  unchanged: ['没有改动。', 'Nothing has changed.'],
} as const

/** In the column of what holds: the day set here or above, else the usual one. */
function useUsualDays(year: number): ReadonlyMap<YearDate, string> {
  const data = useHouseProfile()
  // the service sends the value under the name of its type
  const days = (valueIn(data?.parameters.yearCalendar?.value ?? [], year) ?? []) as readonly CalendarDay[]
  const two = (n: number): string => String(n).padStart(2, '0')
  return new Map(days.map(d => [d.date, `${year + d.year}-${two(d.month)}-${two(d.day)}`]))
}

const NAMES = Object.keys(YEAR_DATES).filter((n): n is YearDate => n in YEAR_DATES)

interface Answer {
  readonly own: YearDates
  readonly inForce: YearDates
}

export function CalendarPart() {
  const t = useWords(TEXT)
  const bodies = useBodies()
  const may = useMay()
  const present = Number(dayInChina().slice(0, 4))
  const [year, setYear] = useState(present)
  const places = inTree(bodies).filter(({ body }) => may('review-in-bureau', body.id))
  const [chosen, setChosen] = useState<string | null>(null)
  const at = chosen ?? places[0]?.body.id
  const { data } = useQuery({
    queryKey: ['year-dates', at, year],
    queryFn: () => call<Answer>('GET', `/bodies/${at}/years/${year}/dates`),
    enabled: at !== undefined,
  })
  return (
    <section>
      <p className="small">{t('help')}</p>
      <div className="filters">
        <label>
          {t('for')}
          <select value={at} onChange={e => setChosen(e.currentTarget.value)}>
            {places.map(({ body, depth }) => (
              <option key={body.id} value={body.id}>
                {'　'.repeat(depth)}
                {body.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('year')}
          <select value={year} onChange={e => setYear(Number(e.currentTarget.value))}>
            {[present + 1, present, present - 1, present - 2].map(y => (
              <option key={y}>{y}</option>
            ))}
          </select>
        </label>
      </div>
      {data && at !== undefined && <Days key={`${at} ${year}`} at={at} year={year} answer={data} />}
      <Rounds year={year} />
    </section>
  )
}

function Days({ at, year, answer }: { readonly at: string; readonly year: number; readonly answer: Answer }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const client = useQueryClient()
  const usual = useUsualDays(year)
  const [said, setSaid] = useState<SaidWords | null>(null)
  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const form = new FormData(e.currentTarget)
    const entered = NAMES.map(name => [name, String(form.get(name) ?? '')] as const)
    const changed = entered.filter(([name, day]) => day !== (answer.own[name] ?? '') && (day === '' || isDay(day)))
    if (changed.length === 0) return setSaid({ text: t('unchanged'), isFault: false })
    try {
      await call('PUT', `/bodies/${at}/years/${year}/dates`, { dates: Object.fromEntries(changed.map(([name, day]) => [name, day || null])) })
      setSaid({ text: t('saved'), isFault: false })
      for (const queryKey of [['year-dates'], ['stages'], ['desk'], ['overview']]) void client.invalidateQueries({ queryKey })
    } catch (error) {
      setSaid({ text: wordsOf(error)[lang], isFault: true })
    }
  }
  const inWords = (own: string | undefined, holds: string | undefined, day: string | undefined): string => {
    if (holds !== undefined) return own === undefined ? t('fromAbove', { day: holds }) : holds
    return day === undefined ? t('derived') : t('usual', { day })
  }
  return (
    <form onSubmit={e => void submit(e)}>
      <table className="rows days">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('inForce')}</th>
          </tr>
        </thead>
        <tbody>
          {NAMES.map(name => {
            const [own, holds] = [answer.own[name], answer.inForce[name]]
            return (
              <tr key={name}>
                <th scope="row">{YEAR_DATES[name][lang]}</th>
                <td>
                  <input type="date" name={name} defaultValue={own ?? ''} aria-label={YEAR_DATES[name][lang]} />
                </td>
                <td className={holds ? undefined : 'small'}>{inWords(own, holds, usual.get(name))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Said said={said} />
      <button type="submit" className="btn p">
        {t('save')}
      </button>
    </form>
  )
}

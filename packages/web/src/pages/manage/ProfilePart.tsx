/** The numbers that hold here, as the sentences of the regulations that set them, each with its standing, source, and what the bureau has set. */
import { useState } from 'react'
import { type HouseProfile, type RulingAnswer, useHouseProfile, valueIn } from '../../office/house-profile.ts'
import { useBodies, useMay } from '../../office/session.tsx'
import { dayInChina } from '../../office/year-answers.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Said, type SaidWords } from '../../parts/Said.tsx'
import { ChosenProfiles } from './ChosenProfiles.tsx'
import { SENTENCES, type Sentence } from './profile-sentences.ts'
import { RulingDialog } from './RulingDialog.tsx'
import { WithdrawRuling } from './WithdrawRuling.tsx'

const TEXT = {
  title: ['{year}年的口径：{name}', 'The profile of {year}: {name}'],
  help: [
    '标“默认”的数字要以当地财政部门的通知为准。财政绩效股收到通知后在这里设定，从哪一年起执行由通知决定；规则、表样、得分和期限随之改变。',
    'Numbers marked as default are to be confirmed with the local notice. The performance section sets them here from the year of the notice on; rules, forms, scores and deadlines follow.',
  ],
  year: ['年度', 'Year'],
  search: ['查找', 'Find'],
  onlyDefault: ['只看默认的', 'Only defaults'],
  verified: ['已核实', 'verified'],
  default: ['默认', 'default'],
  set: ['本地设定', 'set here'],
  source: ['出处：{source}', 'Source: {source}'],
  setBy: ['{year}年起执行，{name}设定：{reason}', 'Since {year}, set by {name}: {reason}'],
  change: ['设定…', 'Set…'],
  changeOf: ['设定“{name}”', 'Set “{name}”'],
  saved: ['已设定。各页面从现在起按新的数字计算。', 'It is set; every page reckons with it from now on.'],
  points: [
    '一级指标分值与预算执行率分值合计{n}分，不是100分，请一并调整。',
    'The points of the groups and of the execution rate make {n}, not 100: adjust them together.',
  ],
  counts: ['{n} 项，其中 {m} 项为默认。', '{n} items, {m} of them defaults.'],
  none: ['没有符合的内容。', 'Nothing fits.'],
} as const

export function ProfilePart() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const present = Number(dayInChina().slice(0, 4))
  const [year, setYear] = useState(present)
  const [text, setText] = useState('')
  const [only, setOnly] = useState(false)
  const [setting, setSetting] = useState<Sentence | null>(null)
  const [said, setSaid] = useState<SaidWords | null>(null)
  const [bodies, may] = [useBodies(), useMay()]
  const canSet = [...bodies.keys()].some(b => may('set-profile', b))
  const data = useHouseProfile()
  if (!data) return <section aria-busy="true" />
  const all = SENTENCES.flatMap(s => {
    const parameter = data.parameters[s.of]
    const value = parameter && valueIn(parameter.value, year)
    if (!parameter || value === undefined) return []
    const ruling = rulingIn(data, s, year)
    return [
      {
        ...parameter,
        ruling,
        told: s,
        title: s.title[lang],
        sentence: s.sentence(value, lang),
        standing: ruling ? 'set' : parameter.standing,
      } as const,
    ]
  })
  const shown = all.filter(s => `${s.title}${s.sentence}${s.source}`.includes(text.trim()) && !(only && s.standing !== 'default'))
  const points = pointsIn(data, year)
  return (
    <section>
      <h2>{t('title', { year, name: chosenIn(data, year)[lang] })}</h2>
      <p className="small">
        {t('help')} {t('counts', { n: all.length, m: all.filter(s => s.standing === 'default').length })}
      </p>
      <ChosenProfiles profile={data} canSet={canSet} onSaid={setSaid} />
      <div className="filters">
        <label>
          {t('year')}
          <select value={year} onChange={e => setYear(Number(e.currentTarget.value))}>
            {Array.from({ length: 10 }, (_, i) => present + 1 - i).map(y => (
              <option key={y}>{y}</option>
            ))}
          </select>
        </label>
        <label>
          {t('search')}
          <input type="search" value={text} onChange={e => setText(e.currentTarget.value)} />
        </label>
        <label className="tick">
          <input type="checkbox" checked={only} onChange={e => setOnly(e.currentTarget.checked)} /> {t('onlyDefault')}
        </label>
      </div>
      <Said said={said} />
      {points !== 100 && <p className="doubtful">{t('points', { n: points })}</p>}
      {shown.length === 0 && <p className="empty">{t('none')}</p>}
      <dl className="sentences">
        {shown.map(s => (
          <div key={s.told.of}>
            <dt>
              {s.title} <span className={`standing small ${s.standing}`}>{t(s.standing)}</span>{' '}
              {canSet && (
                <button type="button" className="btn" aria-label={t('changeOf', { name: s.title })} onClick={() => setSetting(s.told)}>
                  {t('change')}
                </button>
              )}
            </dt>
            <dd>{s.sentence}</dd>
            {s.ruling ? (
              <dd className="small">
                {t('setBy', { year: s.ruling.fiscalYear, name: s.ruling.byName, reason: s.ruling.reason })}{' '}
                {canSet && <WithdrawRuling ruling={s.ruling} title={s.title} onSaid={setSaid} />}
              </dd>
            ) : (
              <dd className="small">
                {t('source', { source: s.source })}
                {s.note && ` ${s.note[lang]}`}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {setting && (
        <RulingDialog
          sentence={setting}
          value={valueIn(data.parameters[setting.of]?.value ?? [], year)}
          year={Math.max(year, present)}
          onClose={isDone => {
            setSetting(null)
            if (isDone) setSaid({ text: t('saved'), isFault: false })
          }}
        />
      )}
    </section>
  )
}

/** The one that holds in a year: the latest until then. */
const rulingIn = ({ rulings }: HouseProfile, { of }: Sentence, year: number): RulingAnswer | null =>
  rulings.filter(r => r.parameter === of && r.fiscalYear <= year).at(-1) ?? null

function chosenIn({ rulings, profiles, base, title }: HouseProfile, year: number) {
  const chosen = rulings.filter(r => r.parameter === 'profile' && r.fiscalYear <= year).at(-1)?.value ?? base
  return profiles.find(p => p.id === chosen)?.title ?? title
}

/** What the points of a form make in a year. */
function pointsIn({ parameters }: HouseProfile, year: number): number {
  const weights = valueIn(parameters.levelOneWeights?.value ?? [], year)
  const groups = typeof weights === 'object' && weights !== null ? Object.values(weights).map(Number) : []
  return [...groups, Number(valueIn(parameters.executionWeight?.value ?? [], year))].reduce((n, p) => n + p, 0)
}

/** Which profile of the rule book holds from which year on, and the choice of another one. */
import { useState } from 'react'
import type { HouseProfile, RulingAnswer } from '../../office/house-profile.ts'
import { dayInChina } from '../../office/year-answers.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Said, type SaidWords } from '../../parts/Said.tsx'
import { RulingForm } from './RulingForm.tsx'
import { useRuling } from './use-ruling.ts'
import { WithdrawRuling } from './WithdrawRuling.tsx'

const TEXT = {
  list: ['执行哪一套口径', 'Which profile holds'],
  always: ['各年', 'All years'],
  from: ['{year}年起', 'From {year}'],
  change: ['换一套口径…', 'Choose another profile…'],
  choose: ['口径', 'Profile'],
  title: ['换一套口径', 'Another profile'],
  help: [
    '换口径后，这一年及以后各年的分值、期限、表名等都按新口径；本地设定过的数字仍按设定。',
    'From that year on points, deadlines and titles are those of the other profile; what was set here stays as it was set.',
  ],
  saved: ['口径已更换。', 'The profile is chosen.'],
} as const

/** Before it no year of a body can be entered. */
const FIRST_YEAR = 1994

interface Props {
  readonly profile: HouseProfile
  readonly canSet: boolean
  readonly onSaid: (said: SaidWords) => void
}

export function ChosenProfiles({ profile, canSet, onSaid }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const chosen = profile.rulings.filter(r => r.parameter === 'profile')
  const nameOf = (id: unknown): string => profile.profiles.find(p => p.id === id)?.title[lang] ?? String(id)
  const when = ({ fiscalYear }: Pick<RulingAnswer, 'fiscalYear'>): string =>
    fiscalYear === FIRST_YEAR ? t('always') : t('from', { year: fiscalYear })
  return (
    <div className="chosen-profiles">
      <h3>{t('list')}</h3>
      <ul className="plain">
        {!chosen.some(r => r.fiscalYear === FIRST_YEAR) && (
          <li>
            {t('always')}：{nameOf(profile.base)}
          </li>
        )}
        {chosen.map(r => (
          <li key={r.fiscalYear}>
            {when(r)}：{nameOf(r.value)}
            {r.fiscalYear !== FIRST_YEAR && (
              <span className="small">
                {' '}
                {r.byName}，{r.reason} {canSet && <WithdrawRuling ruling={r} title={t('list')} onSaid={onSaid} />}
              </span>
            )}
          </li>
        ))}
      </ul>
      {canSet && (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('change')}
        </button>
      )}
      {isOpen && (
        <ChooseDialog
          profile={profile}
          onClose={isDone => {
            setOpen(false)
            if (isDone) onSaid({ text: t('saved'), isFault: false })
          }}
        />
      )}
    </div>
  )
}

function ChooseDialog({ profile, onClose }: { readonly profile: HouseProfile; readonly onClose: (isDone: boolean) => void }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [wish, setWish] = useState(profile.profiles[0]?.id ?? '')
  const { said, isBusy, set } = useRuling()
  return (
    <Dialog title={t('title')} onClose={() => onClose(false)}>
      <p className="small">{t('help')}</p>
      <RulingForm
        year={Number(dayInChina().slice(0, 4))}
        isBusy={isBusy}
        onCancel={() => onClose(false)}
        onSet={async (year, reason) => (await set(year, 'profile', wish, reason)) && onClose(true)}
      >
        <label>
          {t('choose')}
          <select value={wish} onChange={e => setWish(e.currentTarget.value)}>
            {profile.profiles.map(p => (
              <option key={p.id} value={p.id}>
                {p.title[lang]}
              </option>
            ))}
          </select>
        </label>
      </RulingForm>
      <Said said={said} />
    </Dialog>
  )
}

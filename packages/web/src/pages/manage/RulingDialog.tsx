/** The numbers and words of one sentence of the profile, each in its field; the sentence is read as it would be. */
import { PARAMETER_WORDS } from '@jixiao/core'
import { useId, useState } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { Said } from '../../parts/Said.tsx'
import { leavesOf, type Path, partName, withLeaf } from './parameter-leaves.ts'
import type { Sentence } from './profile-sentences.ts'
import { RulingForm } from './RulingForm.tsx'
import { useRuling } from './use-ruling.ts'

const TEXT = {
  title: ['设定：{name}', 'Set: {name}'],
  reads: ['设定后写作：', 'It will read:'],
  shares: ['比例写成小数：0.3 即 30%。', 'Shares are decimals: 0.3 is 30 %.'],
  value: ['数值', 'Value'],
  choice: ['办法', 'Way'],
  notYet: ['（数字还没有填完整）', '(the numbers are not complete yet)'],
} as const

interface Props {
  readonly sentence: Sentence
  readonly value: unknown
  readonly year: number
  readonly onClose: (isDone: boolean) => void
}

export function RulingDialog({ sentence, value: first, year, onClose }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const id = useId()
  const [value, setValue] = useState<unknown>(first)
  const { said, isBusy, set } = useRuling()
  const put = (path: Path, leaf: unknown): void => setValue((now: unknown) => withLeaf(now, path, leaf))
  const words = PARAMETER_WORDS[sentence.of]
  const leaves = leavesOf(value)
  const isWhole = leaves.every(l => l.value !== '' && !Number.isNaN(l.value))
  return (
    <Dialog title={t('title', { name: sentence.title[lang] })} onClose={() => onClose(false)}>
      <RulingForm
        year={year}
        isBusy={isBusy || !isWhole}
        onCancel={() => onClose(false)}
        onSet={async (from, reason) => (await set(from, sentence.of, value, reason)) && onClose(true)}
      >
        {words ? (
          <label>
            {t('choice')}
            <select value={String(value)} onChange={e => setValue(e.currentTarget.value)}>
              {words.map(w => (
                <option key={w} value={w}>
                  {sentence.sentence(w, lang)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <div className="leaves">
            {leaves.map(({ path, value: leaf }) => (
              <label key={path.join('.')} htmlFor={`${id}-${path.join('-')}`}>
                {path.map(p => partName(p, lang)).join(' ') || t('value')}
                {typeof leaf === 'number' ? (
                  <input
                    id={`${id}-${path.join('-')}`}
                    type="number"
                    step="any"
                    min={-1}
                    required
                    value={Number.isNaN(leaf) ? '' : leaf}
                    onChange={e => put(path, e.currentTarget.valueAsNumber)}
                  />
                ) : (
                  <input id={`${id}-${path.join('-')}`} type="text" required value={leaf} onChange={e => put(path, e.currentTarget.value)} />
                )}
              </label>
            ))}
          </div>
        )}
        {leaves.some(l => typeof l.value === 'number' && l.value > 0 && l.value < 1) && <p className="small">{t('shares')}</p>}
        <p>
          {t('reads')} <b>{isWhole ? sentence.sentence(value, lang) : t('notYet')}</b>
        </p>
      </RulingForm>
      <Said said={said} />
    </Dialog>
  )
}

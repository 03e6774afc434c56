/** Verifies every chain of hashes and says where one is broken. */
import { useState } from 'react'
import { call } from '../../office/call.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { Said, type SaidWords } from '../../parts/Said.tsx'

const TEXT = {
  verify: ['校验全部记录', 'Verify all trails'],
  busy: ['正在校验…', 'Verifying…'],
  whole: ['{n} 条记录链、{rows} 行全部完整，没有改动。', '{n} chains with {rows} rows are whole: nothing was changed.'],
  broken: ['发现改动：', 'Something was changed:'],
  brokenAt: ['“{chain}”自第 {n} 行起不可信（共 {rows} 行）', '“{chain}” cannot be trusted from row {n} on (of {rows})'],
  house: ['全局操作记录', 'the house'],
  dossier: ['材料 {id}', 'dossier {id}'],
  what: [
    '请立即停止使用，保留现场，用最近一次完整的备份比对这些行。',
    'Stop the service, leave everything as it is, and compare these rows with the last whole backup.',
  ],
} as const

interface Answer {
  readonly chains: readonly { readonly chain: string; readonly rows: number; readonly firstBroken: number | null }[]
  readonly isWhole: boolean
}

export function VerifyTrail() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [said, setSaid] = useState<SaidWords | null>(null)
  const verify = async (): Promise<void> => {
    setAnswer(null)
    setSaid({ text: t('busy'), isFault: false })
    try {
      const found = await call<Answer>('GET', '/house/trail/verification')
      const rows = found.chains.reduce((sum, c) => sum + c.rows, 0)
      setAnswer(found)
      setSaid(found.isWhole ? { text: t('whole', { n: found.chains.length, rows }), isFault: false } : { text: t('broken'), isFault: true })
    } catch (error) {
      setSaid({ text: wordsOf(error)[lang], isFault: true })
    }
  }
  const broken = answer?.chains.filter(c => c.firstBroken !== null) ?? []
  return (
    <div className="verification">
      <button type="button" className="btn p" onClick={() => void verify()}>
        {t('verify')}
      </button>
      <Said said={said} />
      {broken.length > 0 && (
        <>
          <ul>
            {broken.map(c => (
              <li key={c.chain}>
                {t('brokenAt', {
                  chain: c.chain === 'house' ? t('house') : t('dossier', { id: c.chain }),
                  n: c.firstBroken ?? 0,
                  rows: c.rows,
                })}
              </li>
            ))}
          </ul>
          <p>{t('what')}</p>
        </>
      )}
    </div>
  )
}

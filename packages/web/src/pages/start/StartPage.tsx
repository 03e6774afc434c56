/** The first start of a house: what it is, the region, its three administrators (or the demo county), done. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, Refusal } from '../../office/call.ts'
import { type ToldAccount, useFirstStart } from '../../office/first-start.ts'
import { useSignedIn } from '../../office/session.tsx'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { ToldOnce } from '../../parts/ToldOnce.tsx'
import { AdministratorsStep } from './AdministratorsStep.tsx'
import { type FirstWish, isDemo, NEW_WISH } from './first-wish.ts'
import { RegionStep } from './RegionStep.tsx'
import { WelcomeStep } from './WelcomeStep.tsx'
import './start.css'

const TEXT = {
  title: ['建立工作台', 'Start this house'],
  steps: ['步骤', 'Steps'],
  welcome: ['从什么开始', 'What to begin with'],
  region: ['地区', 'Region'],
  administrators: ['三名管理员', 'Three administrators'],
  done: ['完成', 'Done'],
  ready: ['工作台已建立。', 'The house is started.'],
  nextRegion: [
    '接下来：安全管理员登录，建立人员并给他们任职；系统管理员登录，建立各部门和单位。',
    'Next: the security administrator adds people and their roles, the system administrator the departments and units.',
  ],
  nextDemo: [
    '示例县有四个单位和它们2026年的材料。用“示例经办”（preparer）登录，可以填报；用“示例绩效股”（performance）登录，可以审核。',
    'The demo county has four bodies with their papers of 2026. Sign in as “preparer” to fill in, as “performance” to review.',
  ],
  signIn: ['去登录', 'Sign in'],
} as const

const STEPS = ['welcome', 'region', 'administrators', 'done'] as const
type Step = (typeof STEPS)[number]

export function StartPage() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { state } = useSignedIn()
  const start = useFirstStart()
  const client = useQueryClient()
  const [step, setStep] = useState<Step>('welcome')
  const [wish, setWish] = useState<FirstWish>(NEW_WISH)
  const [fault, setFault] = useState<string | null>(null)
  const [accounts, setAccounts] = useState<readonly ToldAccount[] | null>(null)
  const [isBusy, setBusy] = useState(false)

  if (!accounts && (state === 'in' || state === 'none')) return <Navigate to={state === 'in' ? '/desk' : '/'} />
  if (!accounts && start && !start.isOpen) return <Navigate to="/sign-in" />
  if (!accounts && !start) return <main className="page start" aria-busy="true" />

  const go = (to: Step): void => {
    setFault(null)
    setStep(to)
  }
  const begin = async (wanted: FirstWish): Promise<void> => {
    setWish(wanted)
    setBusy(true)
    setFault(null)
    try {
      const { code, region, administrators } = wanted
      const content = isDemo(wanted) ? { kind: 'demo', code } : { kind: 'region', code, region, administrators }
      setAccounts((await call<{ accounts: readonly ToldAccount[] }>('POST', '/start', content)).accounts)
      setStep('done')
      client.removeQueries({ queryKey: ['start'] })
    } catch (error) {
      // the code stands on the first page
      if (error instanceof Refusal && (error.code === 'wrong-start-code' || error.code === 'start-shut')) setStep('welcome')
      setFault(wordsOf(error)[lang])
    } finally {
      setBusy(false)
    }
  }
  const forms = { wish, fault, isBusy }
  return (
    <main className="page start">
      <h1>{t('title')}</h1>
      <ol className="steps" aria-label={t('steps')}>
        {STEPS.filter(s => !isDemo(wish) || s === 'welcome' || s === 'done').map(s => (
          <li key={s} aria-current={s === step ? 'step' : undefined}>
            {t(s)}
          </li>
        ))}
      </ol>
      {step === 'welcome' && <WelcomeStep {...forms} onChange={setWish} onNext={w => (isDemo(w) ? void begin(w) : go('region'))} />}
      {step === 'region' && start && (
        <RegionStep
          {...forms}
          profile={start.profile.title[lang]}
          onChange={setWish}
          onBack={() => go('welcome')}
          onNext={() => go('administrators')}
        />
      )}
      {step === 'administrators' && <AdministratorsStep {...forms} onChange={setWish} onBack={() => go('region')} onNext={w => void begin(w)} />}
      {accounts && (
        <>
          <p role="status">
            <b>{t('ready')}</b> {t(isDemo(wish) ? 'nextDemo' : 'nextRegion')}
          </p>
          <ToldOnce accounts={accounts} isDemo={isDemo(wish)} />
          <Link to="/sign-in" className="btn p acts">
            {t('signIn')}
          </Link>
        </>
      )}
    </main>
  )
}

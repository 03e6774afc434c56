/** A warning light: its colour in words beside the dot; without one, what is missing. */
import type { Outcome } from '@jixiao/core'
import type { Lit } from 'jixiao/contract'
import { useLanguage, useWords } from '../../parts/language.tsx'

export const LIGHTS = { red: ['红灯', 'red'], yellow: ['黄灯', 'yellow'], green: ['绿灯', 'green'], blue: ['蓝灯', 'blue'] } as const
const TEXT = { ...LIGHTS, none: ['未判', 'not judged'] } as const

interface Props {
  readonly lit: Outcome<Lit>
  /** The reason follows in words. */
  readonly isLong?: boolean
  readonly of?: string
}

export function LightMark({ lit, isLong = false, of }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const light = lit.ok ? lit.value.light : 'none'
  const reason = (lit.ok ? lit.value.reason : lit.problem.say)[lang]
  return (
    <span className={`light ${light}`} title={isLong ? undefined : reason}>
      <span className="dot" aria-hidden="true" />
      {of !== undefined && <small>{of}</small>} <b>{t(light)}</b>
      {isLong && <span className="why"> {reason}</span>}
    </span>
  )
}

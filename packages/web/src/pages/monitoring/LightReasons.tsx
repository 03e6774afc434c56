/** The lights of one project with their reasons in words; the cause and the correction where one is due. */
import type { ProjectLights } from 'jixiao/contract'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { LightMark } from './LightMark.tsx'

const TEXT = {
  title: ['预警灯和理由', 'Lights and why'],
  money: ['资金执行', 'Money'],
  fill: ['填原因和措施', 'Give cause and measure'],
  look: ['打开', 'Open'],
} as const

interface Props {
  readonly lights: ProjectLights
  readonly onOpen: (indicator: string) => void
}

export function LightReasons({ lights, onOpen }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  return (
    <details className="light-reasons" open>
      <summary>{t('title')}</summary>
      <ul lang={lang === 'zh' ? 'zh-CN' : 'en'}>
        <li>
          <span className="of">{t('money')}</span> <LightMark lit={lights.budget} isLong />
        </li>
        {lights.indicators.map(i => {
          const isWarning = i.light.ok && (i.light.value.light === 'red' || i.light.value.light === 'yellow')
          return (
            <li key={i.indicator}>
              <button type="button" className="plain link of" onClick={() => onOpen(i.indicator)}>
                {i.name}
              </button>{' '}
              <LightMark lit={i.light} isLong />
              {isWarning && (
                <button type="button" className="btn" onClick={() => onOpen(i.indicator)}>
                  {t('fill')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

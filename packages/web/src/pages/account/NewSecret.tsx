/** A second factor being set up: the picture for the telephone, the secret as text, the backup codes, and the first code. */
import { type FormEvent, useMemo, useState } from 'react'
import { renderSVG } from 'uqr'
import { call } from '../../office/call.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { Said, type SaidWords } from '../../parts/Said.tsx'

const TEXT = {
  scan: ['1. 用手机上的验证器应用扫描', '1. Scan with the authenticator app of your telephone'],
  picture: ['验证器二维码', 'QR code for the authenticator'],
  orType: ['不能扫描时，手工输入密钥：', 'Where it cannot be scanned, type the secret:'],
  keep: ['2. 把备用码记在纸上', '2. Keep the backup codes on paper'],
  keepHelp: [
    '手机不在身边时，每个可以代替动态码用一次。只显示这一次。',
    'Each stands in for a code once, when the telephone is away. They are shown this once.',
  ],
  copy: ['复制', 'Copy'],
  copied: ['已复制。', 'Copied.'],
  print: ['打印', 'Print'],
  confirm: ['3. 输入验证器现在显示的 6 位数字', '3. Enter the 6 digits that the app shows now'],
  turnOn: ['确认开启', 'Confirm'],
  giveUp: ['不开启', 'Not now'],
} as const

export interface MadeSecret {
  readonly uri: string
  readonly backupCodes: readonly string[]
}

interface Props {
  readonly made: MadeSecret
  readonly onConfirmed: () => void
  readonly onGivenUp: () => void
}

export function NewSecret({ made, onConfirmed, onGivenUp }: Props) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [said, setSaid] = useState<SaidWords | null>(null)
  const [copied, setCopied] = useState(false)
  const picture = useMemo(() => `data:image/svg+xml,${encodeURIComponent(renderSVG(made.uri))}`, [made.uri])
  const secret = new URL(made.uri).searchParams.get('secret') ?? ''
  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const code = String(new FormData(e.currentTarget).get('first-code')).trim()
    try {
      await call('POST', '/session/second-factor/confirm', { code })
      onConfirmed()
    } catch (error) {
      setSaid({ text: wordsOf(error)[lang], isFault: true })
    }
  }
  return (
    <form className="stacked secret" onSubmit={e => void submit(e)}>
      <h3>{t('scan')}</h3>
      <img src={picture} alt={t('picture')} width="190" height="190" />
      <p>
        {t('orType')} <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <h3>{t('keep')}</h3>
      <p className="small">{t('keepHelp')}</p>
      <ul className="backup-codes">
        {made.backupCodes.map(c => (
          <li key={c}>
            <code>{c}</code>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          className="btn"
          onClick={() =>
            void navigator.clipboard?.writeText(made.backupCodes.join('\n')).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t('copy')}
        </button>
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('print')}
        </button>
        <span role="status" className="small">
          {copied ? t('copied') : ''}
        </span>
      </p>
      <label>
        <b>{t('confirm')}</b>
        <input name="first-code" inputMode="numeric" autoComplete="one-time-code" pattern="\d{6}" maxLength={6} required />
      </label>
      <Said said={said} />
      <p>
        <button type="submit" className="btn p">
          {t('turnOn')}
        </button>
        <button type="button" className="btn" onClick={onGivenUp}>
          {t('giveUp')}
        </button>
      </p>
    </form>
  )
}

/** Brings the official list of a year as a file, and says which rows were none. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { API, sent } from '../../office/call.ts'
import { PROFILE_KEY } from '../../office/house-profile.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { wordsOf } from '../../parts/paper-bar/use-paper-move.ts'
import { Said, type SaidWords } from '../../parts/Said.tsx'

const TEXT = {
  title: ['导入官方代码表（xlsx、xls、csv）', 'Bring the official list (xlsx, xls, csv)'],
  help: [
    '表里要有编码和名称两列。导入后代替{year}年的《{name}》；以后的年度不受影响。',
    'The table has a column of codes and one of names. It replaces “{name}” of {year}; later years stay.',
  ],
  file: ['文件', 'File'],
  source: ['出处（文号或网址）', 'Source (number of the document, or address)'],
  sourceExample: ['如：财预〔2025〕〇号附件', 'such as the number of the notice'],
  bring: ['导入', 'Bring it'],
  busy: ['正在读取…', 'Reading…'],
  taken: ['已导入 {n} 个代码。', '{n} codes are taken.'],
  left: ['有 {n} 行没有导入：', '{n} rows were not taken:'],
  line: ['第 {line} 行：{text}', 'row {line}: {text}'],
} as const

interface Taken {
  readonly taken: number
  readonly left: readonly { readonly line: number; readonly text: string; readonly why: string }[]
}

const SHOWN = 50

export function ImportCodes({ classification, name, year }: { readonly classification: string; readonly name: string; readonly year: number }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const client = useQueryClient()
  const [said, setSaid] = useState<SaidWords | null>(null)
  const [left, setLeft] = useState<Taken['left']>([])
  const [isBusy, setBusy] = useState(false)
  const submit = async (e: FormEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault()
    const element = e.currentTarget
    const form = new FormData(element)
    const file = form.get('file')
    if (!(file instanceof File)) return
    setBusy(true)
    setLeft([])
    setSaid({ text: t('busy'), isFault: false })
    try {
      const address = `${API}/codes/${classification}/${year}/file?source=${encodeURIComponent(String(form.get('source')))}`
      const answer = await sent<Taken>(address, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file })
      setSaid({ text: t('taken', { n: answer.taken }), isFault: false })
      setLeft(answer.left)
      element.reset()
      await client.invalidateQueries({ queryKey: ['codes'] })
      await client.invalidateQueries({ queryKey: PROFILE_KEY })
    } catch (error) {
      setSaid({ text: wordsOf(error)[lang], isFault: true })
    } finally {
      setBusy(false)
    }
  }
  return (
    <details className="import-codes">
      <summary>{t('title')}</summary>
      <p className="small">{t('help', { year, name })}</p>
      <form className="filters" onSubmit={e => void submit(e)}>
        <label>
          {t('file')}
          <input type="file" name="file" accept=".xlsx,.xls,.csv" required />
        </label>
        <label>
          {t('source')}
          <input type="text" name="source" placeholder={t('sourceExample')} maxLength={500} required />
        </label>
        <button type="submit" className="btn p" disabled={isBusy}>
          {t('bring')}
        </button>
      </form>
      <Said said={said} />
      {left.length > 0 && (
        <>
          <p className="small">{t('left', { n: left.length })}</p>
          <ul className="small">
            {left.slice(0, SHOWN).map(l => (
              <li key={`${l.line} ${l.text}`}>{l.line > 0 ? t('line', { line: l.line, text: l.text }) : l.text}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

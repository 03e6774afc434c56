/** The comparison as a file to keep or to send. */
import { useState } from 'react'
import type { EditionsFormat } from '../../editions-messages.ts'
import { exportEditions } from '../../editions-session.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = { name: ['版本比较', 'editions'], as: ['导出为 {format}', 'Export as {format}'] } as const

const TYPES: Readonly<Record<EditionsFormat, string>> = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}

export function ExportEditions() {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const save = async (format: EditionsFormat): Promise<void> => {
    setBusy(true)
    const content = await exportEditions(format, lang)
    const url = URL.createObjectURL(new Blob([content], { type: TYPES[format] }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${t('name')}.${format}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
    setBusy(false)
  }
  return (['html', 'docx', 'xlsx'] as const).map(format => (
    <button key={format} type="button" className="btn" disabled={isBusy} aria-label={t('as', { format })} onClick={() => void save(format)}>
      {format}
    </button>
  ))
}

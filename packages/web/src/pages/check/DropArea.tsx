/** The empty page: what belongs here, and the next step. */
import { useRef } from 'react'
import { addFiles } from '../../check-session.ts'
import { useLanguage } from '../../parts/language.tsx'
import example from './example.txt?url'

export function DropArea() {
  const { t } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const takeExample = async () => {
    const bytes = await (await fetch(example)).arrayBuffer()
    await addFiles([new File([bytes], '示例_部门预算公开.txt', { type: 'text/plain' })])
  }
  return (
    <main className="drop">
      <div className="drop-area">
        <h1>{t('dropTitle')}</h1>
        <p>{t('dropHint')}</p>
        <p>
          <button type="button" className="btn p" onClick={() => input.current?.click()}>
            {t('choose')}
          </button>
          <button type="button" className="btn" onClick={() => void takeExample()}>
            {t('example')}
          </button>
        </p>
        <p className="small">{t('dropFormats')}</p>
        <input
          ref={input}
          type="file"
          multiple
          className="visually-hidden"
          aria-label={t('choose')}
          onChange={e => void addFiles(e.currentTarget.files ?? [])}
        />
      </div>
    </main>
  )
}

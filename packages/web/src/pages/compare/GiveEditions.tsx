/** The empty page: where the old edition goes and where the new one. */
import { useRef } from 'react'
import type { EditionSide } from '../../editions-messages.ts'
import { giveEdition, useEditions } from '../../editions-session.ts'
import { useWords } from '../../parts/language.tsx'

const TEXT = {
  title: ['比较同一文件的两个版本', 'Compare two editions of a document'],
  hint: [
    '送审稿和公开稿、更正前和更正后：改了哪些数、哪些话，由此消除或新增了哪些错误。两个版本的格式可以不同，版面和分页不算修改。',
    'A draft and what was published, before and after a correction: which figures and sentences changed, and which errors went or came. The formats may differ; layout is no change.',
  ],
  old: ['旧的版本', 'Old edition'],
  new: ['新的版本', 'New edition'],
  choose: ['选择文件', 'Choose a file'],
  other: ['换一个', 'Another one'],
  waits: ['拖到这里，或者', 'Drop it here, or'],
  formats: [
    '可以读取 PDF、Word、Excel、网页、纯文本。在本机浏览器内比较，文件不上传。',
    'PDF, Word, Excel, HTML, plain text. Compared in this browser; nothing is uploaded.',
  ],
} as const

export function GiveEditions() {
  const t = useWords(TEXT)
  return (
    <main className="drop give-editions">
      <h1>{t('title')}</h1>
      <p>{t('hint')}</p>
      <div className="slots">
        <Slot side="old" />
        <Slot side="new" />
      </div>
      <p className="small">{t('formats')}</p>
    </main>
  )
}

function Slot({ side }: { readonly side: EditionSide }) {
  const t = useWords(TEXT)
  const input = useRef<HTMLInputElement>(null)
  const given = useEditions()[side]
  return (
    <section
      className="drop-area"
      aria-label={t(side)}
      onDrop={e => {
        const [file] = e.dataTransfer.files
        if (!file || e.dataTransfer.files.length > 1) return
        e.preventDefault()
        e.stopPropagation()
        void giveEdition(side, file)
      }}
    >
      <h2>{t(side)}</h2>
      <p>{given ? <b>{given.name}</b> : t('waits')}</p>
      <button type="button" className={given ? 'btn' : 'btn p'} onClick={() => input.current?.click()}>
        {t(given ? 'other' : 'choose')}
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t(side)}
        onChange={e => {
          const [file] = e.currentTarget.files ?? []
          if (file) void giveEdition(side, file)
        }}
      />
    </section>
  )
}

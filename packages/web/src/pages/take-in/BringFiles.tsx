/** Brings files one after the other: how far it is, and what came of each. */
import type { Wording } from '@jixiao/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { API, Refusal, sent, Unreachable } from '../../office/call.ts'
import { useLanguage, useWords } from '../../parts/language.tsx'

const TEXT = {
  choose: ['选择文件', 'Choose files'],
  hint: [
    '一次可以选多个文件，也可以是装有文件的 zip：PDF、Word、Excel、网页、文本。内容相同的文件只录入一次，读不了的文件不影响其他文件。',
    'Several files at once, or a zip of them: PDF, Word, Excel, HTML, text. The same content is taken in once; a file that cannot be read does not stop the others.',
  ],
  many: [
    '成千上万个文件，可在服务器上用命令 jixiao take-in 文件夹 --data 数据目录 录入。',
    'For thousands of files use “jixiao take-in FOLDER --data DIR” on the server.',
  ],
  notAllowed: ['您可以查看，不能录入。', 'You may look, not take in.'],
  progress: ['正在录入 {n}/{all}：{name}', 'Taking in {n}/{all}: {name}'],
  results: ['录入结果', 'Results'],
  file: ['文件', 'File'],
  outcome: ['结果', 'Outcome'],
  body: ['单位', 'Body'],
  year: ['年度', 'Year'],
  figures: ['数字', 'Figures'],
  doubts: ['待核', 'Doubtful'],
  taken: ['已录入', 'taken in'],
  again: ['已录入（第{n}版，{d}处不同）', 'taken in (edition {n}, {d} differences)'],
  already: ['以前录入过', 'taken in before'],
  unread: ['没有录入', 'not taken in'],
  uncertain: ['待定', 'uncertain'],
  settle: ['去处理待核事项', 'Settle what is doubtful'],
  drop: ['把公开文件拖到这里', 'Drop published files here'],
} as const

interface Part {
  readonly name: string
  readonly body: string | null
  readonly fiscalYear: number | null
  readonly edition: number
  readonly differences: number
  readonly facts: number
  readonly doubts: number
}
interface Result {
  readonly name: string
  readonly outcome: 'taken' | 'already' | 'unread'
  readonly say: Wording | null
  readonly parts: readonly Part[]
}

async function bring(file: File): Promise<readonly Result[]> {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  }
  const unread = (say: Wording): readonly Result[] => [{ name: file.name, outcome: 'unread', say, parts: [] }]
  try {
    return (await sent<{ results: readonly Result[] }>(`${API}/taken-in/files`, { method: 'POST', headers, body: file })).results
  } catch (error) {
    if (error instanceof Refusal) return unread(error.say)
    if (error instanceof Unreachable) return unread({ zh: '连不上服务，没有录入，请联网后再试。', en: 'No connection: it was not taken in.' })
    throw error
  }
}

export function BringFiles({ isAllowed }: { readonly isAllowed: boolean }) {
  const t = useWords(TEXT)
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState<{ readonly n: number; readonly all: number; readonly name: string } | null>(null)
  const [results, setResults] = useState<readonly Result[]>([])
  const [isOver, setOver] = useState(false)
  const take = async (list: FileList | null): Promise<void> => {
    const files = [...(list ?? [])]
    if (files.length === 0 || at !== null) return
    setResults([])
    for (const [n, file] of files.entries()) {
      setAt({ n: n + 1, all: files.length, name: file.name })
      const own = await bring(file)
      setResults(before => [...before, ...own])
    }
    setAt(null)
    await client.invalidateQueries({ queryKey: ['taken-in'] })
  }
  if (!isAllowed) return <p className="empty">{t('notAllowed')}</p>
  return (
    <section>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it is the first */}
      <div
        className={isOver ? 'bring over' : 'bring'}
        onDragOver={e => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={e => {
          e.preventDefault()
          setOver(false)
          void take(e.dataTransfer.files)
        }}
      >
        <p>
          <b>{t('drop')}</b>{' '}
          <button type="button" className="btn p" disabled={at !== null} onClick={() => input.current?.click()}>
            {t('choose')}
          </button>
        </p>
        <p className="small">{t('hint')}</p>
        <p className="small">{t('many')}</p>
        <input
          ref={input}
          type="file"
          multiple
          className="visually-hidden"
          aria-label={t('choose')}
          onChange={e => {
            void take(e.currentTarget.files)
            e.currentTarget.value = ''
          }}
        />
      </div>
      <div role="status">
        {at && (
          <p>
            <progress value={at.n - 1} max={at.all} aria-label={t('results')} /> {t('progress', at)}
          </p>
        )}
      </div>
      {results.length > 0 && <Results results={results} />}
      {at === null && results.some(r => r.parts.some(p => p.doubts > 0)) && (
        <p>
          <Link to="/take-in" search={{ part: 'doubts' }}>
            {t('settle')}
          </Link>
        </p>
      )}
    </section>
  )
}

function Results({ results }: { readonly results: readonly Result[] }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  return (
    <div className="scroll">
      <table className="plain-table">
        <caption className="visually-hidden">{t('results')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('outcome')}</th>
            <th scope="col">{t('body')}</th>
            <th scope="col">{t('year')}</th>
            <th scope="col" className="n">
              {t('figures')}
            </th>
            <th scope="col" className="n">
              {t('doubts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.flatMap(r =>
            (r.parts.length === 0 ? [null] : r.parts).map((p, i) => (
              <tr key={`${r.name}${p?.name ?? ''}`}>
                <th scope="row">{i === 0 ? r.name : ''}</th>
                <td className={r.outcome === 'unread' ? 'fault' : undefined}>
                  {p && p.edition > 1 ? t('again', { n: p.edition, d: p.differences }) : t(r.outcome)}
                  {r.say && <span className="small">　{r.say[lang]}</span>}
                </td>
                <td>{p ? (p.body ?? t('uncertain')) : ''}</td>
                <td>{p ? (p.fiscalYear ?? t('uncertain')) : ''}</td>
                <td className="n">{p?.facts ?? ''}</td>
                <td className="n">{p?.doubts ?? ''}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

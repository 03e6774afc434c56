/** From a published version to the comparison: with the version before it, and with the draft of now. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import type { EditionInput } from 'jixiao/contract'
import { useState } from 'react'
import { giveOffered, type OfferedPair } from '../../editions-session.ts'
import { API } from '../../office/call.ts'
import { useWords } from '../../parts/language.tsx'
import type { PublicationAnswer, VersionAnswer } from './use-publication.ts'

const TEXT = {
  before: ['与第 {n} 版比较', 'Compare with version {n}'],
  draft: ['与现在的稿子比较', 'Compare with the present draft'],
  failed: ['取不到已公开的文件，请稍后再试。', 'The published files cannot be had now; try again later.'],
  version: ['第 {n} 版', 'version {n}'],
  now: ['现在的稿子', 'present draft'],
} as const

interface Props {
  readonly version: VersionAnswer
  readonly before: VersionAnswer | undefined
  /** The documents as they stand now; none where an older version is not to be compared with them. */
  readonly drafts: PublicationAnswer['documents']
}

const WORD_FILE = /^documents\/(.+)\.docx$/

/** The documents of a version by their names. */
const documentsIn = (v: VersionAnswer): ReadonlyMap<string, string> =>
  new Map(v.manifest.files.flatMap(f => (WORD_FILE.test(f.name) ? [[f.name.replace(WORD_FILE, '$1'), f.name] as const] : [])))

async function published(v: VersionAnswer, file: string, called: string): Promise<EditionInput> {
  const answer = await fetch(`${API}/publications/${v.id}/files/${encodeURIComponent(file)}`)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return { name: called, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

export function CompareVersions({ version: v, before, drafts }: Props) {
  const t = useWords(TEXT)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  const own = documentsIn(v)
  const called = (name: string, n: number): string => `${name}（${t('version', { n })}）`
  const open = async (pairs: Promise<OfferedPair>[]): Promise<void> => {
    setState('busy')
    try {
      giveOffered(await Promise.all(pairs), pathname)
      await navigate({ to: '/compare' })
    } catch {
      setState('failed')
    }
  }
  const withBefore = async (name: string, file: string, earlier: VersionAnswer, old: string): Promise<OfferedPair> => ({
    title: name,
    old: await published(earlier, old, called(name, earlier.version)),
    new: await published(v, file, called(name, v.version)),
  })
  const withDraft = async ({ name, blocks }: PublicationAnswer['documents'][number], file: string): Promise<OfferedPair> => ({
    title: name,
    old: await published(v, file, called(name, v.version)),
    new: { name: `${name}（${t('now')}）`, document: { file: name, format: 'dossier', blocks, residue: [], notices: [] } },
  })
  const earlier = before ? documentsIn(before) : null
  return (
    <p className="acts">
      {before && earlier && (
        <button
          type="button"
          className="btn"
          disabled={state === 'busy'}
          onClick={() =>
            void open(
              [...own].flatMap(([name, file]) => {
                const old = earlier.get(name)
                return old === undefined ? [] : [withBefore(name, file, before, old)]
              }),
            )
          }
        >
          {t('before', { n: before.version })}
        </button>
      )}
      {drafts.some(d => own.has(d.name)) && (
        <button
          type="button"
          className="btn"
          disabled={state === 'busy'}
          onClick={() =>
            void open(
              drafts.flatMap(d => {
                const file = own.get(d.name)
                return file === undefined ? [] : [withDraft(d, file)]
              }),
            )
          }
        >
          {t('draft')}
        </button>
      )}
      {state === 'failed' && (
        <span className="fault" role="alert">
          {t('failed')}
        </span>
      )}
    </p>
  )
}

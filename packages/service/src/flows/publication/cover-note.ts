/** The note that comes with a package: what it is, who reviewed it, what is known to be amiss, which files it has. */
import { dayInChina, PUBLICATIONS, type ReadDocument, SIGNATURES } from '@jixiao/core'
import { layOut } from '@jixiao/documents'
import type { PublicationManifest } from './manifest.ts'

type Facts = Omit<PublicationManifest, 'files' | 'publicKey' | 'format'>

export function coverNote(m: Facts): ReadDocument {
  const say = (text: string) => ({ kind: 'paragraph' as const, text })
  const heading = (text: string) => ({ kind: 'paragraph' as const, text, level: 1 })
  const signed = m.signatures.map(s =>
    say(`${SIGNATURES[s.signature].zh}情况：已${s.signature === 'head' ? '审签' : '审查'}（${s.by}，${dayInChina(s.at)}）。`),
  )
  const waivers = m.waivers.flatMap((w, i) => [
    say(`${i + 1}．《${w.document}》${w.message}（规则${w.rule}）`),
    say(`说明：${w.reason}（${w.by}，${dayInChina(w.at)}）`),
  ])
  const blocks = layOut('note', [
    { kind: 'paragraph', role: 'title', text: `${m.title}公开说明` },
    say(`公开内容：${PUBLICATIONS[m.kind].name.zh}，第${m.version}版，公开日期${m.disclosedOn}。`),
    ...(m.reason === '' ? [] : [say(`更正原因：${m.reason}`)]),
    ...signed,
    heading('检查后保留的问题'),
    ...(waivers.length > 0 ? waivers : [say('无。')]),
    heading('遮盖说明'),
    say(m.redaction.masked > 0 ? `依法遮盖个人信息等内容${m.redaction.masked}处，遮盖处以“*”表示或者删去。` : '没有遮盖的内容。'),
    ...m.missing.map(f => say(`${f.name}：${f.why}`)),
  ])
  return { file: 'note', format: 'dossier', blocks, residue: [], notices: [] }
}

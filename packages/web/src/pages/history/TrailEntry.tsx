/** One row of the trail as a sentence, with what it changed. */
import { PAPER_KINDS, PAPER_NAMES, type Wording } from '@jixiao/core'
import { useLanguage, useWords } from '../../parts/language.tsx'
import { ChangeLine } from './ChangeLine.tsx'
import { changesOf, type Known, type TrailRow } from './trail-row.ts'

const TEXT = {
  changed: ['修改了 {n} 处', 'changed {n} things'],
  more: ['还有 {n} 处', '{n} more'],
  round: ['（1—{n}月）', ' (months 1–{n})'],
  why: ['理由：{words}', 'Because: {words}'],
  words: ['“{words}”', '“{words}”'],
} as const

const w = (zh: string, en: string): Wording => ({ zh, en })

/** What people did, by the name of the act; {what}: the paper or file that it was done to. */
export const ACTS: Readonly<Record<string, Wording>> = {
  edit: w('修改', 'changed'),
  submit: w('提交了{what}', 'submitted {what}'),
  withdraw: w('撤回了{what}', 'took {what} back'),
  approve: w('通过了{what}', 'approved {what}'),
  return: w('退回了{what}', 'returned {what}'),
  reopen: w('重新打开了{what}', 'reopened {what}'),
  attach: w('上传了文件{what}', 'uploaded {what}'),
  'answer-remark': w('答复了对{what}的一条意见', 'answered a remark on {what}'),
  'settle-remark': w('了结了对{what}的一条意见', 'settled a remark on {what}'),
  'open-evaluation': w('开始了评价{what}', 'opened an evaluation {what}'),
  'score-evaluation': w('给评价打了分', 'scored an evaluation'),
  'finish-evaluation': w('完成了评价', 'finished an evaluation'),
  'reopen-evaluation': w('重新打开了评价', 'opened an evaluation again'),
  rescore: w('复核了自评得分', 'rescored a self-evaluation'),
  suggest: w('提出了结果应用建议', 'proposed what shall follow from the results'),
  'issue-rectification': w('下达了整改通知{what}', 'issued a rectification notice {what}'),
  'answer-rectification': w('答复了整改事项', 'answered an item of a rectification'),
  'send-back-rectification': w('退回了整改答复', 'sent an answer to a rectification back'),
  'close-rectification': w('办结了整改', 'closed a rectification'),
  'decide-redaction': w('处理了公开前的一处个人信息或密级标识', 'decided a hit of the redaction'),
  'waive-finding': w('具名保留了公开前的一个错误', 'answered for an error before disclosure'),
  'withdraw-waiver': w('收回了对一个错误的保留', 'took a waiver back'),
  'sign-publication': w('办理了公开前的审查审签', 'signed what is to be disclosed'),
  publish: w('发布了公开文件', 'published'),
  'withdraw-rectification': w('撤销了整改通知', 'withdrew a rectification notice'),
}

const FIRST = 6

export function TrailEntry({ row, known }: { readonly row: TrailRow; readonly known: Known }) {
  const t = useWords(TEXT)
  const { lang } = useLanguage()
  const { details } = row
  const changes = changesOf(row)
  const act = changes.length > 0 ? t('changed', { n: changes.length }) : (ACTS[row.act]?.[lang] ?? row.act).replace('{what}', whatOf(row, lang))
  const round = details.round ? t('round', { n: details.round }) : ''
  const line = (c: (typeof changes)[number]) => (
    <li key={`${c.record} ${c.field ?? c.what}`}>
      <ChangeLine change={c} known={known} />
    </li>
  )
  return (
    <li className="trail-entry">
      <p>
        <time dateTime={row.at}>
          {new Date(row.at).toLocaleTimeString(lang === 'zh' ? 'zh-CN' : 'en-GB', { hour: '2-digit', minute: '2-digit' })}
        </time>{' '}
        <b>{row.byName}</b> {act}
        {round} <small title={row.hash}>#{row.number}</small>
      </p>
      {details.words !== undefined && (
        <p className="said">{t(row.act === 'edit' || row.act === 'reopen' ? 'why' : 'words', { words: details.words })}</p>
      )}
      {changes.length > 0 && <ul>{changes.slice(0, FIRST).map(line)}</ul>}
      {changes.length > FIRST && (
        <details>
          <summary>{t('more', { n: changes.length - FIRST })}</summary>
          <ul>{changes.slice(FIRST).map(line)}</ul>
        </details>
      )}
    </li>
  )
}

function whatOf({ details: { paper, name, title } }: TrailRow, lang: 'zh' | 'en'): string {
  const kind = PAPER_KINDS.find(k => k === paper)
  if (kind) return lang === 'zh' ? `《${PAPER_NAMES[kind].zh}》` : `“${PAPER_NAMES[kind].en}”`
  return (name ?? title) ? `“${name ?? title}”` : ''
}

/** 整改通知书: what is to be mended until when, and on the same sheet what the body answered and how it ended. */
import { itemState, RECTIFICATION_STATES, type Rectification, type RectificationItem, rectificationState, type Said, wording } from '@jixiao/core'
import { type FormBlock, type FormCell, say, title } from '../lay-out.ts'
import { type BureauForm, bureauTitle, sayDay } from './bureau-form.ts'

export interface NoticeOfRectification {
  readonly notice: Rectification
  /** Names as they are printed: of the bureau that issues it, and of the body that it is for. */
  readonly issuer: string
  readonly addressee: string
  /** "示例财绩〔2026〕12号"; "" without a number. */
  readonly number: string
}

type Row = readonly (string | FormCell)[]

export const rectificationNotice: BureauForm<NoticeOfRectification> = {
  id: 'rectification-notice',
  title: wording('预算绩效管理整改通知书', 'rectification notice'),
  make({ notice, issuer, addressee, number }, settings) {
    const { items } = notice
    return [
      title(bureauTitle(rectificationNotice, settings)),
      ...(number === '' ? [] : [say(number)]),
      say(`${addressee}：`),
      say(`${notice.title}中发现以下${items.length}项问题，请在规定的期限内整改，并逐项书面答复。`),
      {
        kind: 'table',
        rows: [
          ['序号', '问题', '依据', '整改期限', '整改情况', '佐证材料', '状态'],
          ...items.map(
            (item, i): Row => [String(i + 1), item.words, item.basis, sayDay(item.due), answers(item), proofs(item), stateOf(notice, item)],
          ),
        ],
      },
      ...ending(notice),
      say(issuer),
      say(sayDay(notice.at)),
    ]
  },
}

/** Everything that was said to the item, in its order, each with who and when. */
const answers = ({ said }: RectificationItem): string => said.map(s => `${WHO[s.kind]}（${s.by}，${sayDay(s.at)}）：${s.words}`).join('\n')
const WHO: Readonly<Record<Said['kind'], string>> = { answer: '答复', 'send-back': '退回' }

const proofs = ({ said }: RectificationItem): string => [...new Set(said.flatMap(s => s.attachments))].join('\n')

/** An item of a notice that is over shares its end. */
function stateOf(notice: Rectification, item: RectificationItem): string {
  if (notice.end) return RECTIFICATION_STATES[notice.end.kind].zh
  const state = itemState(item)
  return RECTIFICATION_STATES[state === 'open' ? 'issued' : state].zh
}

function ending(notice: Rectification): readonly FormBlock[] {
  const state = RECTIFICATION_STATES[rectificationState(notice)].zh
  if (!notice.end) return [say(`目前状态：${state}。`)]
  const words = notice.end.words.trim()
  return [say(`处理结果：${state}（${notice.end.by}，${sayDay(notice.end.at)}）${words === '' ? '' : `，${words.replace(/。$/, '')}`}。`)]
}

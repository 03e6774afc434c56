/** The sentences of my desk. */
import { daysBetween, PAPER_NAMES, type PaperKind, STAGE_NAMES, type Wording, wording, type YearStage } from '@jixiao/core'

/** The paper of a year as it is spoken of. */
export const nameOf = (year: number, kind: PaperKind, round: string): Wording => {
  const { zh, en } = PAPER_NAMES[kind]
  return round === ''
    ? wording(`${year}年度《${zh}》`, `The paper “${en}” of ${year}`)
    : wording(`${year}年度《${zh}》（1—${round}月）`, `The paper “${en}” (months 1–${round}) of ${year}`)
}

export const returnedWords = (name: Wording, remarks: number): Wording =>
  remarks > 0
    ? wording(
        `${name.zh}被退回，有${remarks}条意见，请修改后重新提交。`,
        `${name.en} came back with ${remarks} remarks; mend it and submit it again.`,
      )
    : wording(`${name.zh}被退回，意见均已答复，请重新提交。`, `${name.en} came back and every remark is answered; submit it again.`)

export function dueWords(name: Wording, { name: stage, state, due, paper }: YearStage, today: string): Wording {
  if (due === null) throw new RangeError('what is due has a day')
  const [days, isApproved] = [daysBetween(today, due.day), paper === 'disclosure' && state === 'in-work']
  const [doZh, doEn] =
    state === 'not-begun'
      ? ['还没有开始填报', 'has not been begun']
      : isApproved
        ? ['正在办理', 'is in work']
        : ['还没有提交', 'has not been submitted']
  const confirm = due.isDefault ? ['（默认日期，以当地通知为准）', ' (a default day, the local notice decides)'] : ['', '']
  const when = days < 0 ? [`已超期${-days}天`, `${-days} days late`] : days === 0 ? ['今天截止', 'due today'] : [`还有${days}天`, `${days} days left`]
  return wording(
    `${name.zh}${doZh}，${STAGE_NAMES[stage].zh}截止${due.day}，${when[0]}${confirm[0]}。`,
    `${name.en} ${doEn}; it is due on ${due.day}: ${when[1]}${confirm[1]}.`,
  )
}

/** How messages name a project and an indicator, in both languages. */
import { type Indicator, type Wording, wording } from '@jixiao/core'

/** 项目“X”, or 部门整体 where the indicator is the whole department's. */
export const projectWords = (project: string): Wording =>
  project === '' ? wording('部门整体绩效目标', 'the department as a whole') : wording(`项目“${project}”`, `project “${project}”`)

/** 项目“X”的质量指标“Y”. */
export function rowWords(i: Indicator): Wording {
  const project = projectWords(i.project)
  const level = i.level2.value === '' ? '指标' : i.level2.value
  const name = i.name.value === '' ? '（未写名称）' : i.name.value
  return wording(`${project.zh}的${level}“${name}”`, `${project.en}: ${level} “${name}”`)
}

/** The cause that the rows of one project share: they are shown as one matter. */
export const causeIn = (i: Indicator, fault: string): string => `${projectWords(i.project).zh}的${fault}`

/** A target left far behind: too low (Q54), and unexplained (S05), is one matter. */
export const overshootCause = (project: string, i: Indicator): string => `${projectWords(project).zh}的指标“${i.name.value}”大幅超过目标值`

/** One row, whatever is said of it and in however many projects it stands: 经济效益指标“Y”. */
export const rowCause = (i: Indicator): string => `${i.level2.value}“${i.name.value}”`

/** A cost without an amount, said of the row (Q40) and of the sum that lacks it (Q42). */
export const costCause = (i: Indicator): string => `${projectWords(i.project).zh}的成本指标“${i.name.value}”不是金额`

/** 甲、乙、丙; after `most` items the rest is counted, not dropped silently. */
export function listed(words: readonly string[], most = 6): Wording {
  const shown = words.slice(0, most).map(w => `“${w}”`)
  return words.length <= most
    ? wording(shown.join('、'), shown.join(', '))
    : wording(`${shown.join('、')}等${words.length}项`, `${shown.join(', ')} and ${words.length - most} more`)
}

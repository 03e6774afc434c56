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

/** 甲、乙、丙; after `most` items the rest is counted, not dropped silently. */
export function listed(words: readonly string[], most = 6): Wording {
  const shown = words.slice(0, most).map(w => `“${w}”`)
  return words.length <= most
    ? wording(shown.join('、'), shown.join(', '))
    : wording(`${shown.join('、')}等${words.length}项`, `${shown.join(', ')} and ${words.length - most} more`)
}

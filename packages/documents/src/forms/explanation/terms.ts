/** 名词解释: the terms that the tables use, spoken of at the body's own level of government (D04). */
import type { Prepared } from '../form.ts'
import { type FormBlock, say } from '../lay-out.ts'

/** "{级}" is the level: 县级, 市级, 省级. The word for 上缴上级支出 is that of T3 (D05). */
const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ['一般公共预算拨款收入', '指{级}财政从一般公共预算中安排给本年使用的资金。'],
  ['政府性基金预算拨款收入', '指{级}财政从政府性基金预算中安排的资金。'],
  ['事业收入', '指事业单位从事专业业务活动和辅助活动取得的收入。'],
  ['其他收入', '指上列各项以外的收入，例如存款利息收入。'],
  ['基本支出', '指保证机构运转和完成日常工作所需的人员支出和公用支出。'],
  ['项目支出', '指基本支出以外，为完成特定工作任务安排的支出。'],
  ['上缴上级支出', '指单位按规定上缴上级单位的支出。'],
  ['“三公”经费', '指用{级}财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。'],
  ['机关运行经费', '指行政单位和参照公务员法管理的事业单位用财政拨款安排的公用经费，用来购买货物和服务。'],
  ['上年结转', '指上年没有用完、按原用途转到本年使用的资金。'],
]

export const terms = ({ settings }: Prepared): readonly FormBlock[] =>
  TERMS.map(([term, meaning], i) => say(`${i + 1}、${term}：${meaning.replaceAll('{级}', `${settings.level}级`)}`))

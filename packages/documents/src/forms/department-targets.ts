/** 部门整体绩效目标: the overall goal, the itemised goals with their indicators, the safeguards (DOMAIN 1.5). */
import { fieldText, wording } from '@jixiao/core'
import type { Form, Prepared } from './form.ts'
import { entered, type FormBlock, heading, join, say, type Text } from './lay-out.ts'
import { paragraphsOf } from './paragraphs-of.ts'
import { chineseNumber } from './printed-amount.ts'
import { fieldOf, type IndicatorRecord, targetText } from './target-text.ts'

/** `level`: of its headings, lower where it stands inside the explanation. */
export function departmentGoals(given: Prepared, level: number): readonly FormBlock[] {
  const of = (kind: string) => given.under(null, 'goal').filter(g => fieldText(g, 'kind') === kind)
  const [overall, itemised, safeguards] = [of('overall'), of('itemised'), of('safeguard')]
  return [
    heading(level, '一、总体绩效目标'),
    ...(overall.length > 0 ? overall.flatMap(g => paragraphsOf(fieldText(g, 'text'), g.id, 'text')) : [say('无总体绩效目标。')]),
    heading(level, '二、分项绩效目标'),
    ...(itemised.length > 0
      ? itemised.flatMap((g, i): readonly FormBlock[] => {
          const indicators = given.under(g.id, 'indicator')
          return [
            say(`（${chineseNumber(i + 1)}）`, entered(fieldText(g, 'title'), g.id, 'title')),
            say('绩效目标：', entered(fieldText(g, 'text'), g.id, 'text')),
            ...(indicators.length > 0 ? [say('绩效指标：', join(indicators.map(indicatorText), '；'), '。')] : []),
          ]
        })
      : [say('无分项绩效目标。')]),
    heading(level, '三、工作保障措施'),
    ...(safeguards.length > 0 ? safeguards.flatMap((g, i) => safeguardText(given, g.id, i + 1)) : [say('无专门的保障措施。')]),
  ]
}

/** "开展检查次数≥2次" */
const indicatorText = (r: IndicatorRecord): Text => join([fieldOf(r, 'name'), targetText(r)])

function safeguardText({ dossier }: Prepared, id: string, number: number): readonly FormBlock[] {
  const record = dossier.records.get(id)
  const [heading, text] = [record?.fields.title, record?.fields.text].map(v => (typeof v === 'string' ? v : ''))
  return [
    say(
      `（${chineseNumber(number)}）`,
      join([...(heading ? [entered(heading, id, 'title'), /[。；]$/.test(heading) ? '' : '。'] : []), entered(text ?? '', id, 'text')]),
    ),
  ]
}

export const departmentTargets: Form = {
  id: 'department-targets',
  title: wording('部门整体绩效目标', 'department targets'),
  paper: 'targets',
  make: given => (given.body.kind === 'unit' ? [] : [heading(1, '部门整体绩效目标'), ...departmentGoals(given, 2)]),
}

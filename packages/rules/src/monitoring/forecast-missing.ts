/** M09: a monitoring report without a forecast to the year's end or a judgement whether the targets will be reached. */
import { type Block, cite, defineRule, type Flaw, type MonitoredIndicator, type MonitoringForm, notApplicable } from '@jixiao/core'
import { face, monitoredIndicator, monitoringForm, paragraph } from '../examples.ts'

const FORECAST =
  /预计(?:到?年底|年末|全年|可|能|完成|支出|执行|[^。，；]{0,12}(?:年底|年末|12月|月底前))|全年预计|(?:年底|年末)(?:前)?(?:可|能|将|预计)|预计[^。]{0,20}\d/
const LIKELIHOOD =
  /可能性|确定能|有可能|完全不可能|不可能完成|能够?(?:按时|按期|如期|全部|全面)?(?:完成|实现)(?:全年|年度|年初|绩效)?[^。]{0,8}目标|目标[^。，]{0,8}(?:能够|可以|预计)[^。，]{0,6}(?:完成|实现)/

export const forecastMissing = defineRule({
  code: 'M09',
  name: 'forecast-missing',
  title: '缺预测与可能性判断',
  titleEn: 'No forecast and no judgement of attainment',
  severity: 'warning',
  basis: [cite('monitoring-measures-2019', 'forecast')],
  appliesTo: ['monitoring-report'],
  needs: ['blocks'],
  uses: ['face', 'monitoringForms'],
  check({ blocks, face, monitoringForms }) {
    const ofForms = monitoringForms.flatMap(unjudgedRows)
    const texts = blocks.map(textOf)
    if (texts.join('').length < 200 && monitoringForms.length === 0)
      return notApplicable('正文过短，不是完整的监控报告', 'too short for a whole report')
    const lacks = [
      ...(texts.some(t => FORECAST.test(t)) ? [] : [{ zh: '全年预计执行数', en: 'a forecast to the end of the year' }]),
      ...(texts.some(t => LIKELIHOOD.test(t)) ? [] : [{ zh: '完成目标可能性判断', en: 'a judgement whether the targets will be reached' }]),
    ]
    if (lacks.length === 0 || texts.join('').length < 200) return ofForms
    const isDated = texts.slice(-6).some(t => /20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.test(t))
    const last = blocks.findLast(b => textOf(b).trim() !== '')
    const names = lacks.map(l => l.zh).join('、')
    const flaw: Flaw = {
      at: last?.place ?? { file: face.file, block: 0 },
      expected: '全年预计执行数、完成目标可能性',
      found: `没有${names}`,
      ...(lacks.length < 2 ? { severity: 'hint' as const } : {}),
      say: {
        zh: `监控报告没有${names}${isDated ? '' : '，文末也没有日期'}。`,
        en: `The report lacks ${lacks.map(l => l.en).join(' and ')}.`,
      },
      mend: {
        zh: '逐项补写全年预计完成情况、全年预计执行数，以及“确定能、有可能、完全不可能”的判断和原因。',
        en: 'Add forecast, likelihood and causes for each indicator.',
      },
    }
    return [flaw, ...ofForms]
  },
  examples: [
    {
      name: { zh: '有预测和判断', en: 'with both' },
      given: { face: face({ kind: 'monitoring-report' }), blocks: [LONG(), paragraph('预计全年支出60万元，各项目标确定能完成。')] },
      expect: 'pass',
    },
    {
      name: { zh: '两样都没有', en: 'with neither' },
      given: { blocks: [LONG(), paragraph('下一步加强管理。')] },
      expect: 1,
      says: '没有全年预计执行数、完成目标可能性判断',
    },
    {
      name: { zh: '只缺判断（提示）', en: 'only the judgement is missing' },
      given: { blocks: [LONG(), paragraph('预计全年支出60万元。')] },
      expect: 1,
      says: '没有完成目标可能性判断',
    },
    {
      name: { zh: '监控表有一行没有选可能性', en: 'a row of a form without its likelihood' },
      given: {
        blocks: [paragraph('监控表')],
        monitoringForms: [
          monitoringForm('健康宣传', [
            monitoredIndicator({ level2: '数量指标', name: '宣传场次', target: '≥24场', actual: '10场', expected: '24场' }),
            monitoredIndicator({ level2: '质量指标', name: '参与率', target: '≥80%', actual: '82%', expected: '82%', likelihood: 'certain' }),
          ]),
        ],
      },
      expect: 1,
      says: '1个指标“宣传场次”没有填写完成目标可能性',
    },
    { name: { zh: '只有标题', en: 'a heading only' }, given: { blocks: [paragraph('监控报告')] }, expect: 'not-applicable' },
  ],
})

/** Rows of a form that leave the likelihood or the forecast empty although the form asks for them. */
function unjudgedRows(form: MonitoringForm): readonly Flaw[] {
  const rows = form.indicators.filter(i => i.name.value !== '' && i.target.value.kind !== 'empty')
  const lacking = (isMissing: (i: MonitoredIndicator) => boolean, what: { readonly zh: string; readonly en: string }): readonly Flaw[] => {
    const found = rows.filter(isMissing)
    const [first] = found
    if (!first) return []
    const names = found.map(i => `“${i.name.value}”`).join('、')
    return [
      {
        at: found.map(i => i.place),
        expected: what.zh,
        found: '空白',
        say: {
          zh: `项目“${form.project.value}”监控表的${found.length}个指标${names}没有填写${what.zh}。`,
          en: `${found.length} indicators of this monitoring form have no ${what.en}.`,
        },
        mend: { zh: `逐个指标填写${what.zh}。`, en: `Fill in the ${what.en} of each indicator.` },
      },
    ]
  }
  return [
    ...(form.columns.likelihood ? lacking(i => i.likelihood === undefined, { zh: '完成目标可能性', en: 'likelihood' }) : []),
    ...(form.columns.expected ? lacking(i => i.expected === undefined, { zh: '全年预计完成情况', en: 'forecast' }) : []),
  ]
}

const textOf = (b: Block): string => (b.kind === 'paragraph' ? b.text : b.rows.map(r => r.cells.map(c => c.text).join(' ')).join(' '))

function LONG(): Block {
  return paragraph('截至6月末，本部门各项工作按计划推进，支出进度与序时进度基本一致。'.repeat(8))
}

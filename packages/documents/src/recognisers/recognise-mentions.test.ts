import type { Mention } from '@jixiao/core'
import { toShortDecimal } from '@jixiao/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseMentions } from './recognise-mentions.ts'
import { documentOf, type Piece } from './testing/blocks-of.ts'
import { faceOf } from './text/setting-for-tests.ts'

const face = faceOf('budget-disclosure', 2023)
const mentionsIn = (...pieces: Piece[]): readonly Mention[] => recogniseMentions(documentOf(...pieces), face, [])
/** "label=text" of every mention. */
const said = (...pieces: Piece[]): string[] => mentionsIn(...pieces).map(m => `${m.label}=${m.place.text}`)
/** Texts of the wholes, by the text of the part. */
const wholes = (text: string): string[] => {
  const all = mentionsIn(text)
  return all.map(m => (m.partOf === undefined ? '' : (all[m.partOf]?.place.text ?? '?')))
}

describe('labels', () => {
  it('takes the noun phrase before an amount, without year, pronoun and verb', () => {
    expect(said('2023年，我部门机关运行经费共计安排3.18万元。')).toEqual(['机关运行经费=3.18万元'])
    expect(said('2023年部门支出预算为87.2万元，其中基本支出48.2万元')).toEqual(['部门支出预算=87.2万元', '基本支出=48.2万元'])
    expect(said('示例县示例局2022年末固定资产金额为0万元。')).toEqual(['固定资产金额=0万元'])
  })
  it('keeps a gloss in brackets', () => {
    expect(said('因公出国（境）费0万元；公务接待费0.5万元。')).toEqual(['因公出国(境)费=0万元', '公务接待费=0.5万元'])
  })
  it('takes the noun behind a count of things and before a count of events', () => {
    expect(said('充分利用甲、乙、丙等3个官方服务平台，做好宣传。')).toEqual(['官方服务平台=3个'])
    expect(said('一是加大力度，开展安全检查2次以上；')).toEqual(['安全检查=2次'])
    expect(said('今年以来已完成6个信息化项目审核工作。')).toEqual(['信息化项目审核工作=6个'])
    expect(said('及时向上级报送信息5000余条。')).toEqual(['及时向上级报送信息=5000余条'])
    expect(said('共检查机关16家、企业10家。')).toEqual(['检查机关=16家', '企业=10家'])
  })
  it('gives shared names to their figures in order', () => {
    expect(said('人员经费、公用经费分别为60.5万元和20万元。')).toEqual(['人员经费=60.5万元', '公用经费=20万元'])
  })
  it('takes the clause before when its own has no noun', () => {
    expect(said('部门机关运行经费，共安排35万元。')).toEqual(['部门机关运行经费=35万元'])
  })
})

describe('changes of the same thing by another noun', () => {
  const about = (text: string) => mentionsIn(text).map(m => m.about)
  it('takes 收支 for either of two equal totals', () => {
    expect(about('收入总计60万元，支出总计60万元。收支较上年增加5万元。').at(-1)).toBe(0)
    expect(about('收入总计60万元，支出总计59万元。收支较上年增加5万元。').at(-1)).toBeUndefined()
  })
  it('reads 少 and 多 behind a comparison', () => {
    expect(mentionsIn('三公经费7万元，比预算数少2万元，比上年多1万元。').map(m => [m.role, m.direction])).toEqual([
      ['amount', undefined],
      ['change', 'down'],
      ['change', 'up'],
    ])
  })
})

describe('operators', () => {
  it('reads them before and behind', () => {
    const found = mentionsIn('数量不低于3个；检查次数大于等于两次；时间不超过24小时；培训4场以上；程度不低90%；费用控制在5万元以内。')
    expect(found.map(m => m.operator)).toEqual(['≥', '≥', '≤', '≥', '≥', '≤'])
  })
  it('says how often a count recurs', () => {
    const [study, check] = mentionsIn('每月一次集中理论学习，每季度至少开展2次督导检查。')
    expect([study?.per, study?.label]).toEqual(['每月', '集中理论学习'])
    expect([check?.per, check?.operator, check?.label]).toEqual(['每季度', '≥', '督导检查'])
  })
  it('takes a deadline as a date', () => {
    const [due] = mentionsIn('9月底前完成全部培训任务。')
    expect([due?.role, due?.operator, toShortDecimal(due?.quantity.value ?? { n: 0n, d: 1n })]).toEqual(['date', '≤', '9'])
  })
})

describe('parts', () => {
  it('nests 其中 and 包括; a semicolon returns to the outer list', () => {
    expect(wholes('支出预算为87.2万元，其中基本支出48.2万元，包括人员经费45万元和公用经费3.2万元；项目支出39万元。')).toEqual([
      '',
      '87.2万元',
      '48.2万元',
      '48.2万元',
      '87.2万元',
    ])
  })
  it('takes brackets as parts, nested too', () => {
    expect(wholes('三公经费5万元，其中：公务用车费4万元（其中：购置费1万元，运行费3万元）；公务接待费1万元。')).toEqual([
      '',
      '5万元',
      '4万元',
      '4万元',
      '5万元',
    ])
    expect(wholes('年初预算56.3万元（基本支出49.9万元，项目支出6.4万元）；上年结转0万元。')).toEqual(['', '56.3万元', '56.3万元', ''])
  })
  it('stays in the inner list behind a semicolon for what is named after its whole', () => {
    expect(
      wholes('三公经费9万元，其中：公务接待费2万元；公务用车购置和运行维护费7万元，其中：公车购置费3万元，增长5%；公车运行维护费4万元。'),
    ).toEqual(['', '9万元', '9万元', '7万元', '', '7万元'])
    expect(wholes('三公经费9万元，其中：公务用车购置及运行费7万元，其中：公车购置费3万元；公务接待费2万元。').at(-1)).toBe('9万元')
  })
  it('takes a heading of parts for a list', () => {
    expect(wholes('三公经费9万元，下降5%。分项情况是：公务用车费7万元；公务接待费2万元。')).toEqual(['', '', '9万元', '9万元'])
  })
  it('carries 其中 over a full stop and to the next paragraph', () => {
    expect(wholes('实际支出29.5万元，占预算的69.86%。其中：基本支出26.8万元，项目支出2.7万元。')).toEqual(['', '', '29.5万元', '29.5万元'])
    const all = mentionsIn('收入预算600万元。', '其中：财政拨款580万元。')
    expect(all[1]?.partOf).toBe(0)
  })
  it('ends a list that is complete, or where the other side of the budget begins', () => {
    expect(wholes('收入预算87万元，其中：财政拨款收入80万元；支出预算87万元。')).toEqual(['', '87万元', ''])
    expect(wholes('预算10万元，其中：甲项6万元，乙项4万元，丙项经费3万元。')).toEqual(['', '10万元', '10万元', ''])
  })
  it('takes no parts from what is left out', () => {
    expect(wholes('预算100万元（不含上年结转5万元）。')).toEqual(['', ''])
  })
})

describe('changes and shares', () => {
  it('knows direction, base and figure of a change', () => {
    const [total, change, rate] = mentionsIn('收入总计2,995.39万元，与2023年相比减少63.14万元，下降2.09%。')
    expect([change?.role, change?.direction, change?.comparedTo, change?.about]).toEqual(['change', 'down', '2023年', total?.index])
    expect([rate?.role, rate?.direction, rate?.about, rate?.label]).toEqual(['change-rate', 'down', total?.index, '收入总计'])
  })
  it('takes the changes of parts as parts of the change', () => {
    const found = mentionsIn('部门预算收支87.2万元，较2020年增加19.6万元，其中：基本支出增加19.6万元。')
    expect(found.map(m => [m.role, m.label, m.partOf, m.comparedTo])).toEqual([
      ['amount', '部门预算收支', undefined, undefined],
      ['change', '部门预算收支', undefined, '2020年'],
      ['change', '基本支出', 1, '2020年'],
    ])
  })
  it('reads 持平 and 无变化 as a change of nothing', () => {
    const [same] = mentionsIn('“三公”经费与上年持平。')
    expect([same?.direction, same?.comparedTo, same?.label, same?.place.text]).toEqual(['none', '上年', '“三公”经费', '持平'])
    const [none] = mentionsIn('未安排财政拨款“三公”经费预算。与上年度比，无变化。')
    expect([none?.direction, none?.label]).toEqual(['none', '财政拨款“三公”经费'])
  })
  it('tells a share from a named rate', () => {
    const [spent, share, named] = mentionsIn('实际支出29.5万元，占调整预算的69.86%；问题处置率达到100%。')
    expect([share?.denominator, share?.about]).toEqual(['调整预算', spent?.index])
    expect([named?.label, named?.operator, named?.denominator]).toEqual(['问题处置率', '≥', undefined])
  })
  it('reads a share without 的', () => {
    const [wages, share] = mentionsIn('工资福利支出60.5万元，占支出总预算61.2%。')
    expect([share?.denominator, share?.about]).toEqual(['支出总预算', wages?.index])
  })
  it('takes a noun between the verb of a change and its figure', () => {
    const [now, change, rate] = mentionsIn('全年支出13.2万元，比上年减少支出6.8万元，下降34%。')
    expect([change?.role, change?.direction, change?.about, rate?.about]).toEqual(['change', 'down', now?.index, now?.index])
  })
  it('finds what a change is about by another wording of its noun, where only one size bears it', () => {
    const [total, , change] = mentionsIn('本级“三公”经费决算4.5万元（公务接待费4.5万元）。经比较，本级“三公”经费较上年决算数减少0.03万元。')
    expect(change?.about).toBe(total?.index)
    const other = mentionsIn('本级公务接待费预算5万元，本级公务接待费决算4万元，公务用车费1万元。本级公务接待费支出较上年减少0.2万元。')
    expect(other.at(-1)?.about).toBe(1)
  })
  it('leaves the rate of a change without an amount to no other figure', () => {
    const found = mentionsIn('出国团组3个。与上年相比，出国费用减少2万元，下降40%。')
    expect(found.at(-1)?.about).toBeUndefined()
  })
  it('keeps the subject over two comparisons and knows the budget as one', () => {
    const found = mentionsIn('运行费决算比预算无增减变化，比去年增加1.2万元。')
    expect(found.map(m => [m.label, m.comparedTo])).toEqual([
      ['运行费决算', '预算'],
      ['运行费决算', '去年'],
    ])
  })
  it('goes on behind a bracket that closes after a full stop', () => {
    const [vehicles, , change] = mentionsIn('公务用车费5万元（其中运行费5万元。）比上年增加1万元。')
    expect(change?.about).toBe(vehicles?.index)
  })
  it('does not take 新增, 追加 or a raised value for a change', () => {
    expect(mentionsIn('追加预算7.5万元，新增岗位5个，时限由15天缩短至10天。').map(m => m.role)).toEqual(['amount', 'count', 'duration', 'duration'])
  })
})

describe('what is no figure', () => {
  const LABELS = [
    '根据示财预〔2022〕15号和[2020]2号文件，现将2022年预算公开如下。',
    '（一）负责日常工作。2.做好检查。3、完成其他任务。',
    '1-6月份，截至2022年6月30日，第3季度。',
    '项目编码99010121R000000019951，联系电话0312-8888888，邮编071000。',
    '落实“四个意识”“两个维护”，统一部署，进一步提升一次性办结率，打造一支忠诚队伍，百日行动。',
    '《示例县2022年度方案》第12条，5G基站，12345热线，“1+4”工程，附件2。',
    '县委十二届五次、六次全会，党的十九届四中全会，三个方面，一级指标。',
    '3网络管理工作绩效目标表',
    '单价20万元以上设备',
  ]
  it.each(LABELS)('%s', text => {
    expect(said(text)).toEqual([])
  })
  it('reads a Chinese numeral only where it counts', () => {
    expect(said('制定内部制度二十余个，设两个股室。')).toEqual(['制定内部制度=二十余个', '股室=两个'])
  })
})

describe('places and steps', () => {
  it('stands where it is printed, with its sentence', () => {
    const text = '先做检查。共支出29.5万元，属实。'
    const [m] = mentionsIn(text)
    expect(text.slice(m?.place.from, m?.place.to)).toBe('29.5万元')
    expect(m?.sentence.text).toBe('共支出29.5万元，属实。')
  })
  it('gives whole amounts the finest step of their unit', () => {
    const [whole, fine, money] = mentionsIn('项目支出39万元，基本支出48.18万元，补助500元。')
    expect(whole?.quantity.step).toEqual(fine?.quantity.step)
    expect(toShortDecimal(money?.quantity.step ?? { n: 0n, d: 1n })).toBe('1')
  })
  it('reads long cells and leaves short ones to the tables', () => {
    const found = mentionsIn([['绩效目标', '1.开展检查各1次，保障安全。2.培训2场以上，提高水平。', '≥90%']])
    expect(found.map(m => [m.label, m.place.column])).toEqual([
      ['检查', 1],
      ['培训', 1],
    ])
  })
  it('never throws, and every mention stands on its own text', () => {
    const piece = fc.constantFrom(
      '其中',
      '：',
      '，',
      '；',
      '。',
      '（',
      '）',
      '3个',
      '5.2万元',
      '占',
      '的',
      '比上年',
      '增加',
      '持平',
      '平台',
      '、',
      '两次',
      '\n',
      ' ',
      '2023年',
      '“',
      '”',
      '分别为',
      '6月底前',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), pieces => {
        const text = pieces.join('')
        const found = mentionsIn(text)
        for (const [i, m] of found.entries()) {
          expect(m.index).toBe(i)
          expect(text.slice(m.place.from, m.place.to)).toBe(m.place.text)
          for (const other of [m.partOf, m.about]) if (other !== undefined) expect(other).toBeLessThan(i)
        }
      }),
    )
  })
})

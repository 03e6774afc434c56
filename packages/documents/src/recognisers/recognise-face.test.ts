import { describe, expect, it } from 'vitest'
import { abbreviates, bodyInTitle, levelOf } from './face/body-name.ts'
import { recogniseFace } from './recognise-face.ts'
import { documentOf, type Piece } from './testing/blocks-of.ts'

const coded: Piece = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['201', '一般公共服务支出', '3', '1', '2'],
]
const targets: Piece = [
  ['一级指标', '二级指标', '三级指标', '指标值', '指标值确定依据'],
  ['产出指标', '数量指标', '示例', '≥2次', '计划'],
]
const face = (...pieces: Piece[]) => recogniseFace(documentOf(...pieces))

describe('kind, body, year', () => {
  it('budget disclosure with a title', () => {
    expect(
      face(
        '示例县示例局2024年部门预算信息公开情况说明',
        '按照有关规定，现将本部门二〇二四年部门预算公开如下，请社会各界监督并提出宝贵的意见和建议，谢谢。',
        '一般公共预算支出表',
        coded,
      ),
    ).toMatchObject({
      kind: 'budget-disclosure',
      body: { name: '示例县示例局', code: null },
      fiscalYear: { value: 2024 },
      level: 'county',
    })
  })
  it('takes the full name over its abbreviation, the code from captions', () => {
    const f = face(
      '中共示例县委网络示例办公室',
      '2021年部门预算信息公开情况说明',
      '编制部门：示例县委网示办',
      '部门预算支出总表',
      '900中共示例县委网络示例办公室',
      '单位：万元',
      coded,
    )
    expect(f.body).toMatchObject({ name: '中共示例县委网络示例办公室', code: '900' })
    expect(f.fiscalYear?.value).toBe(2021)
  })
  it('performance targets: the one body is the department even when the caption says 本级; the year may be in the project code', () => {
    const header: Piece = [
      ['项目编码', '13010122ABCDEFGHIJKLM', '项目名称', '示例经费'],
      ['预算数', '15.00', '其中：财政资金', '15.00'],
    ]
    const f = face(
      '第一部分',
      '部门整体绩效目标',
      '一、总体绩效目标',
      '1.示例经费绩效目标表',
      '900001示例县示例局本级',
      '单位：万元',
      header,
      targets,
    )
    expect(f).toMatchObject({ kind: 'performance-targets', body: { name: '示例县示例局', code: '900' }, fiscalYear: { value: 2022 } })
    expect(f.parts.map(p => p.key)).toEqual(['department'])
  })
  it('monitoring report with the name only in running text', () => {
    const f = face(
      '附件2',
      '示例办 1-6 月份部门整体绩效目标监控报告',
      '县财政局：',
      '按照《关于开展 2022 年度预算绩效运行监控工作的通知》要求，我办认真开展工作，现将有关情况报告如下，请予审阅。',
      '2022 年以来，样本县委示例办坚决落实责任。',
    )
    expect(f).toMatchObject({ kind: 'monitoring-report', body: { name: '样本县委示例办' }, fiscalYear: { value: 2022 }, level: 'county' })
  })
  it('self-evaluation: the year evaluated, not the date of signature', () => {
    const scored: Piece = [
      ['一级指标', '二级指标', '三级指标', '预期指标值', '实际完成值', '自评得分'],
      ['产出指标', '数量指标', '示例', '≥2次', '3次', '10'],
    ]
    const f = face(
      '样本县示例局',
      '2022 年度整体支出绩效自评报告',
      '（2022年度）',
      '填报单位：',
      '样本县示例局',
      scored,
      '样本县示例局',
      '2023年4月27日',
    )
    expect(f).toMatchObject({ kind: 'self-evaluation-report', body: { name: '样本县示例局' }, fiscalYear: { value: 2022 } })
  })
  it('final accounts; blank form; unknown', () => {
    expect(face('上海市样本区示例局2024年度部门决算', '支出决算表', '单位：万元', coded)).toMatchObject({
      kind: 'final-accounts',
      level: 'county',
      fiscalYear: { value: 2024 },
    })
    const blank = [
      'XX局20XX年度部门决算',
      'XX局主要职责',
      '截至20XX年，XX局共有XX个单位，支出XX万元，比上年增加XX万元，主要原因是XXXX。',
      'XX支出XX万元。',
    ]
    expect(face(...blank).kind).toBe('blank-form')
    expect(face('示例县2024年政府预算公开', '示例县2024年一般公共预算支出表', '单位：万元', coded).kind).toBe('unknown')
    expect(face('会议通知', '定于下周召开会议。').kind).toBe('unknown')
    expect(face()).toMatchObject({ kind: 'unknown', body: null, fiscalYear: null })
  })
})

describe('parts', () => {
  const table = (title: string, who: string): Piece[] => [title, who, '单位：万元', coded]
  it('department, then each unit from its heading', () => {
    const f = face(
      '第一部分 部门预算',
      ...table('部门预算支出总表', '900示例县示例局'),
      '第二部分 部门所属单位预算',
      '一、示例县示例局本级收支预算',
      ...table('单位预算支出总表', '900001示例县示例局本级'),
      '示例县示例局本级2024年单位预算信息公开情况说明',
      '二、示例县示例中心收支预算',
      ...table('单位预算支出总表', '900002示例县示例中心'),
    )
    expect(f.parts.map(p => [p.key, p.name, p.from, p.to])).toEqual([
      ['department', '示例县示例局', 0, 5],
      ['900001', '示例县示例局本级', 5, 12],
      ['900002', '示例县示例中心', 12, 17],
    ])
  })
  it('a document of a single unit has one part', () => {
    const f = face('示例县示例中心2024年单位预算', ...table('单位预算支出总表', '900002示例县示例中心'))
    expect(f.parts).toMatchObject([{ key: 'department', from: 0, to: 5 }])
  })
})

describe('names', () => {
  it('level of government', () => {
    expect(
      [
        '示例县财政局',
        '某市样本区财政局',
        '样本市财政局',
        '样本省高级人民法院',
        '上海市财政局',
        '上海市样本区财政局',
        '广西壮族自治区财政厅',
        '样本市社区服务中心',
        '中共示例县委办公室',
      ].map(levelOf),
    ).toEqual(['county', 'county', 'city', 'province', 'province', 'county', 'province', 'city', 'county'])
    expect(levelOf(undefined)).toBe('unknown')
  })
  it('name in a title', () => {
    expect(bodyInTitle('关于示例县示例局2023年部门预算公开的说明')).toBe('示例县示例局')
    expect(bodyInTitle('2023年度示例县示例局部门预算公开')).toBe('示例县示例局')
    expect(bodyInTitle('2023年部门预算信息公开情况说明')).toBeNull()
    expect(bodyInTitle('部门预算收支总表')).toBeNull()
    expect(bodyInTitle('本表反映示例省示例法院部门预算收支情况')).toBeNull()
  })
  it.each([
    '示例县残疾人联合会 1-6 月份部门整体绩效目标监控报告',
    '示例县残疾人联合会上半年部门整体绩效运行监控报告',
    '示例县残疾人联合会2023年1月至7月部门整体绩效目标监控报告',
    '2023年1-6月份示例县残疾人联合会整体绩效目标监控报告',
  ])('name before the months of the report: %s', title => {
    expect(bodyInTitle(title.replaceAll(' ', ''))).toBe('示例县残疾人联合会')
  })
  it('abbreviation', () => {
    expect(abbreviates('样县委示办', '中共样县委员会示例办公室')).toBe(true)
    expect(abbreviates('别县委示办', '中共样县委员会示例办公室')).toBe(false)
  })
})

/** Imports as offices do them: exports of budget and payment systems, a ledger, and what a person pastes. */
import { applyEdits, classificationsIn, type Dossier, type DossierRecord, emptyDossier, type Outcome, recordsOf } from '@jixiao/core'
import { describe, expect, it } from 'vitest'
import { writtenWorkbook } from '../readers/workbook/testing/written-workbook.ts'
import { guessMapping, type ImportKind, type ImportSettings, type ImportTable, importRows, type Mapping, readCodeList, readTable } from './index.ts'

/** A csv of a payment system in GB18030. */
const GB18030 =
  '1qe4tsjVxtosz+7Ev7Hgwussz+7Ev8P7s8Yssr/Dxb6tvMO31sDgLNanuLa98LbuKNSqKSzGvtakusUNCjIwMjYwMzA1LDEzMDk5OTI0UDAwMSy1tbC40N64tCwzMDIwMSCw7Lmrt9EsIjEsMjM0LjUwIixaMDAxDQo0NjE0MiwstbWwuNDeuLQszqzQ3ii7pCm30SwoNTApLFowMDINCg=='
const SETTINGS: ImportSettings = { prefix: 'i-', existing: 'keep', newProjects: 'add' }
const project: DossierRecord = { id: 'p', kind: 'project', parent: null, order: 'm', fields: { name: '档案修复', code: '13099924P001' }, revision: 1 }
const dossier: Dossier = { ...emptyDossier('d', 'archives', 2026), records: new Map([['p', project]]) }

const given = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value
}
const first = async (source: Uint8Array | string): Promise<ImportTable> => {
  const [table] = given(await readTable(source)).tables
  if (!table) throw new Error('no table')
  return table
}
const imported = async (kind: ImportKind, source: Uint8Array | string, change: Partial<Mapping> = {}, settings: Partial<ImportSettings> = {}) => {
  const table = await first(source)
  const mapping = { ...guessMapping(table.headers, kind, table.unit), ...change }
  const result = importRows(table, mapping, dossier, { ...SETTINGS, ...settings })
  const after = given(applyEdits(dossier, result.edits))
  expect(after.conflicts).toEqual([])
  const made = recordsOf(after.dossier, kind).map(r => r.fields)
  return { table, mapping, result, after: after.dossier, made, said: result.left.map(l => [l.line, l.reason, l.column]) }
}

describe('budget lines', () => {
  const head = ['功能分类科目', '部门经济分类科目', '项目名称', '项目类别', '资金性质', '指标金额（万元）', '摘要', '录入人']
  const sheet = (...rows: readonly (readonly (string | number | null)[])[]) =>
    writtenWorkbook([{ name: '指标', rows: [['2026年部门预算指标明细表'], ['单位：示例县档案馆'], head, ...rows], merges: ['A1:H1'] }])

  it('takes the export of a budget system: codes with names, sources and spending in words, 万元', async () => {
    const { made, mapping, said, result } = await imported(
      'line',
      sheet(
        ['2012604 档案馆', '30201 办公费', '档案修复', '特定目标类', '一般公共预算资金', 12.345678, '修复', '甲'],
        ['2012601 行政运行', '[30101]基本工资', '在职人员工资', '人员类', '一般公共预算资金', '1,203.50', null, '甲'],
        ['合计', null, null, null, null, 1215.845678, null, null],
      ),
    )
    expect(mapping).toMatchObject({ unit: '万元', columns: { function: '功能分类科目', project: '项目名称', remark: '摘要', spending: '项目类别' } })
    // 12.345678万元 is 123456.78元; the first project is there already, the second is basic expenditure and none
    expect(made).toEqual([
      {
        function: '2012604',
        economy: '30201',
        spending: 'project',
        project: 'p',
        source: 'general-budget',
        amount: '12345678',
        remark: '修复',
      },
      { function: '2012601', economy: '30101', spending: 'basic', source: 'general-budget', amount: '1203500000' },
    ])
    expect(said).toEqual([
      [0, 'unmapped', '录入人'],
      [6, 'total', null],
    ])
    expect(result.newProjects).toEqual([])
    expect(result.taken).toEqual([
      { record: 'i-line-1', line: 4 },
      { record: 'i-line-2', line: 5 },
    ])
  })

  it('says of every row that it cannot take where it stands and why', async () => {
    const { made, result } = await imported(
      'line',
      sheet(
        ['2012604 档案馆', '30201', '档案修复', null, '一般公共预算资金', '约三万', null, null],
        ['2012604 档案馆', '30299', '档案修复', null, '单位往来资金', 1.5, null, null],
        ['2012604 档案馆', '没有的科目', '档案修复', null, null, 0.0000001, null, null],
        head,
        ['制表人：甲', null, null, null, null, null, null, null],
      ),
    )
    expect(made).toEqual([{ function: '2012604', economy: '30299', spending: 'project', project: 'p', amount: '1500000' }])
    expect(result.left.map(l => [l.line, l.reason, l.column, l.say.zh])).toEqual([
      [0, 'unmapped', '录入人', '“录入人”这一列没有对应的栏目，没有导入。'],
      [4, 'unreadable', '指标金额(万元)', '“约三万”不是金额。'],
      [4, 'missing', null, '这一行没有可用的金额（或数据），没有导入。'],
      [5, 'unknown', '资金性质', expect.stringContaining('不认识“单位往来资金”，可以是：一般公共预算拨款')],
      [6, 'unreadable', '部门经济分类科目', '读不出部门经济科目的编码。'],
      [6, 'unreadable', '指标金额(万元)', '“0.0000001”不足一分，不是完整的金额。'],
      [6, 'missing', null, expect.any(String)],
      [7, 'header', null, '重复的表头，不导入。'],
      [8, 'unreadable', '功能分类科目', '读不出功能科目的编码。'],
      [8, 'missing', null, expect.any(String)],
    ])
  })

  it('takes three columns of codes, a column for each source, sums of codes, and new projects', async () => {
    const workbook = writtenWorkbook([
      { name: '封面', rows: [['示例县档案馆'], ['2026年部门预算']] },
      {
        name: '支出',
        rows: [
          ['单位：元'],
          ['科目编码', null, null, '科目名称', '项目名称', '合计', '资金来源', null],
          ['类', '款', '项', null, null, null, '一般公共预算拨款', '政府性基金预算拨款'],
          ['1', '2', '3', '4', '5', '6', '7', '8'],
          [201, null, null, '一般公共服务支出', null, 500, 300, 200],
          [201, 26, null, '档案事务', null, 500, 300, 200],
          [201, 26, 4, '档案馆', '库房消防改造', 500, 300, 200],
          [208, 5, 5, '机关事业单位基本养老保险缴费支出', null, 8, 8, 0],
        ],
        merges: ['A2:C2', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:H2'],
      },
    ])
    const { made, mapping, said, result } = await imported('line', workbook)
    expect(mapping.sources.map(s => s.source)).toEqual(['general-budget', 'government-fund'])
    expect(result.newProjects).toEqual([{ record: 'i-project-1', name: '库房消防改造', code: '' }])
    const line = { function: '2012604', spending: 'project', project: 'i-project-1' }
    expect(made).toEqual([
      { ...line, source: 'general-budget', amount: '30000' },
      { ...line, source: 'government-fund', amount: '20000' },
      { function: '2080505', spending: 'basic', source: 'general-budget', amount: '800' },
    ])
    expect(said).toEqual([
      [0, 'unmapped', '合计'],
      [5, 'total', null],
      [5, 'total', null],
      [6, 'total', null],
      [6, 'total', null],
    ])
    const without = await imported('line', workbook, {}, { newProjects: 'leave' })
    expect(without.made.map(f => f.amount)).toEqual(['800'])
    expect(without.said.filter(([, reason]) => reason === 'unknown')).toEqual([
      [7, 'unknown', null],
      [7, 'unknown', null],
    ])
  })

  it('counts an amount of a merged cell once, and a merged project in all its rows', async () => {
    const workbook = writtenWorkbook([
      {
        name: 'a',
        rows: [
          ['项目名称', '部门经济科目', '预算数（元）'],
          ['库房改造', '30213', 100],
          [null, '31005', null],
        ],
        merges: ['A2:A3', 'C2:C3'],
      },
    ])
    const { made, said } = await imported('line', workbook)
    expect(made).toMatchObject([{ project: 'i-project-1', amount: '10000', economy: '30213' }])
    expect(said).toEqual([
      [3, 'unreadable', '预算数(元)'],
      [3, 'missing', null],
    ])
  })

  it('imports no money before the unit is known, and replaces only when it is asked to', async () => {
    const text = '功能科目\t项目\t金额\r\n2012604\t档案修复\t12.5\r\n'
    const none = await imported('line', text)
    expect([none.made, none.result.edits]).toEqual([[], []])
    expect(none.result.left[0]?.say.zh).toContain('没有写明金额单位')
    const { made } = await imported('line', text, { unit: '万元' })
    expect(made).toMatchObject([{ amount: '12500000', project: 'p' }])
    const table = await first(text)
    const old: DossierRecord = { id: 'old', kind: 'line', parent: null, order: 'x', fields: { amount: '1' }, revision: 1 }
    const had = { ...dossier, records: new Map([...dossier.records, ['old', old]]) }
    const mapping = { ...guessMapping(table.headers, 'line'), unit: '元' } as const
    const amounts = (existing: ImportSettings['existing']) => {
      const { edits } = importRows(table, mapping, had, { ...SETTINGS, existing })
      return recordsOf(given(applyEdits(had, edits)).dossier, 'line').map(r => r.fields.amount)
    }
    expect([amounts('keep'), amounts('replace')]).toEqual([['1', '1250'], ['1250']])
  })
})

describe('the year’s money', () => {
  it('takes payments from a csv in GB18030 with dates as they are written', async () => {
    // "支付日期,项目编码,项目名称,部门经济分类,支付金额(元),凭证号" and two rows, as a payment system writes them
    const bytes = Buffer.from(GB18030, 'base64')
    const { made, said } = await imported('payment', bytes)
    expect(made).toEqual([
      { project: 'p', economy: '30201', amount: '123450', date: '2026-03-05', voucher: 'Z001' },
      { project: 'p', economy: '30213', amount: '-5000', date: '2026-04-30', voucher: 'Z002' },
    ])
    expect(said).toEqual([])
  })

  it('takes adjustments with two columns, with a sign, or with a word', async () => {
    const two = await imported(
      'adjustment',
      '项目名称\t文号\t追加金额(元)\t追减金额(元)\n档案修复\t示财〔2026〕3号\t100\t\n档案修复\t示财〔2026〕9号\t\t30.5\n',
    )
    expect(two.made).toEqual([
      { kind: 'supplement', amount: '10000', document: '示财〔2026〕3号', project: 'p' },
      { kind: 'cut', amount: '3050', document: '示财〔2026〕9号', project: 'p' },
    ])
    const one = await imported('adjustment', '项目名称,调整类型,调整金额（元）\n档案修复,,-7\n档案修复,上年结转,8\n')
    expect(one.made.map(f => [f.kind, f.amount])).toEqual([
      ['cut', '700'],
      ['carried-over', '800'],
    ])
  })

  it('takes appropriations from a page that calls itself xls', async () => {
    const page =
      '<html><body><table><tr><td>项目名称</td><td>资金性质</td><td>到位金额(万元)</td><td>到位日期</td></tr><tr><td>档案修复</td><td>政府性基金</td><td>3.5</td><td>2026/2/1 10:00:00</td></tr></table></body></html>'
    const { made } = await imported('appropriation', new TextEncoder().encode(page))
    expect(made).toEqual([{ project: 'p', source: 'government-fund', amount: '3500000', date: '2026-02-01' }])
  })
})

it('takes the rows of a ledger into a new ledger that says what its figures are', async () => {
  const text = '培训日期\t培训名称\t参加人数\t应到人数\t是否达标\n2026年5月6日\t修复技艺\t38人\t40\t是\n5月7日\t数字化\t四十\t40\t否\n'
  const { made, after, said } = await imported('entry', text, {}, { ledger: { name: '培训台账' } })
  expect(recordsOf(after, 'ledger').map(r => r.fields)).toEqual([{ name: '培训台账', figure: '参加人数', base: '应到人数' }])
  expect(made).toEqual([
    { date: '2026-05-06', title: '修复技艺', figure: '38', base: '40', holds: true },
    { date: '2026-05-07', title: '数字化', base: '40', holds: false },
  ])
  expect(said).toEqual([[3, 'unreadable', '参加人数']])
})

it('reads an official list of codes in one column, in three, or with the name behind the code', async () => {
  const codes = async (text: string) => readCodeList(await first(text)).codes.map(c => `${c.code} ${c.name}`)
  const wanted = ['201 一般公共服务支出', '20126 档案事务', '2012604 档案馆']
  expect(await codes('科目编码,科目名称\n201,一般公共服务支出\n20126,档案事务\n2012604,档案馆\n')).toEqual(wanted)
  expect(await codes('类,款,项,科目名称\n201,,,一般公共服务支出\n,26,,档案事务\n,,04,档案馆\n')).toEqual(wanted)
  expect(await codes('类,款,项,科目名称\n201,,,一般公共服务支出\n201,26,,档案事务\n201,26,04,档案馆\n')).toEqual(wanted)
  expect(await codes('201一般公共服务支出\n20126档案事务\n2012604档案馆\n')).toEqual(wanted)
  expect(await codes('编码,名称\n３０２１２,因公出国（境） 费用\n')).toEqual(['30212 因公出国（境）费用'])
  expect(readCodeList(await first('编码,名称\n201,甲\n201,乙\n,丙\n')).left.map(l => [l.line, l.why])).toEqual([
    [3, 'twice'],
    [4, 'no-code'],
  ])
})

it('takes a code that the official list of the year does not have, and says so; a name means the code of the list', async () => {
  const list = { classification: 'functional', fiscalYear: 2026, source: '2026年科目', codes: [{ code: '2012688', name: '档案数字化' }] } as const
  const codes = classificationsIn([list], 2026)
  const { edits, left } = (await imported('line', '功能科目,项目名称,金额（万元）\n2012604,档案修复,1.00\n档案数字化,档案修复,2.00\n', {}, { codes }))
    .result
  expect(edits.flatMap(e => (e.kind === 'add' && e.of === 'line' ? [e.fields.function] : []))).toEqual(['2012604', '2012688'])
  expect(left.map(l => [l.line, l.reason, l.say.zh])).toEqual([[2, 'not-in-list', '2012604已导入，但不在本年的代码表里（2026年科目），请改选。']])
})

it('reads no table out of what is none', async () => {
  expect(await readTable(new TextEncoder().encode('%PDF-1.7'))).toMatchObject({ ok: false, problem: { code: 'not-a-table' } })
  expect(await readTable('')).toMatchObject({ ok: false, problem: { code: 'not-a-table' } })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../cli/transcript.ts'
import { budgetPage } from './testing/one-office.ts'

interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly pattern?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}
const SCHEMA: Schema = JSON.parse(readFileSync(new URL('../../schema/jixiao.report-1.schema.json', import.meta.url), 'utf8'))

/** What in a value does not fit the schema: enough of JSON Schema for ours. */
function faults(value: unknown, schema: Schema, path = '$'): string[] {
  if (schema.$ref) return faults(value, SCHEMA.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? { type: 'missing definition' }, path)
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
  const types = schema.type === undefined ? undefined : [schema.type].flat()
  if (types && !types.includes(type) && !(type === 'integer' && types.includes('number'))) return [`${path}: ${type}, not ${types.join(' or ')}`]
  if (schema.const !== undefined && schema.const !== value) return [`${path}: not ${String(schema.const)}`]
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: ${String(value)} is none of the enum`]
  if (schema.pattern && typeof value === 'string' && !new RegExp(schema.pattern).test(value))
    return [`${path}: ${value} does not match ${schema.pattern}`]
  if (Array.isArray(value)) return value.flatMap((v, i) => faults(v, schema.items ?? {}, `${path}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  const missing = (schema.required ?? []).filter(k => !(k in value)).map(k => `${path}: no ${k}`)
  const own = Object.entries(value).flatMap(([k, v]) => {
    const known = schema.properties?.[k]
    if (known) return faults(v, known, `${path}.${k}`)
    return schema.additionalProperties === false ? [`${path}: unknown key ${k}`] : []
  })
  return [...missing, ...own]
}

const TEXT = '示例县档案局2022年1-6月绩效监控报告\n本部门年初预算经费 10.00 万元，截止 6 月末，本部门实际支出 5.00 万元，占年初预算的 60.00%。\n'

describe('the published JSON Schema', () => {
  it('fits real reports, with findings and with a file that cannot be read', async () => {
    const good = await run('check a.txt --format json', { 'a.txt': TEXT })
    expect(faults(JSON.parse(good.out), SCHEMA)).toEqual([])
    const bad = await run('check a.txt b.txt --format json', { 'a.txt': TEXT, 'b.txt': new Uint8Array([0, 1, 2, 3]) })
    expect(faults(JSON.parse(bad.out), SCHEMA)).toEqual([])
  })

  it('fits a report of several files with their comparisons', async () => {
    const amounts = { income: '412.36', opening: '', total: '412.36', basic: '318.24', project: '94.12', vehicles: '3.60' }
    const compared = '2025年项目支出94.12万元，较上年增加5.58万元，主要原因是新增项目。'
    const files = {
      'a.html': budgetPage({ ...amounts, year: 2024, text: [] }),
      'b.html': budgetPage({ ...amounts, year: 2025, text: [compared] }),
    }
    const { out } = await run('check a.html --with b.html --format json', files)
    const report = JSON.parse(out)
    expect(faults(report, SCHEMA)).toEqual([])
    expect(report.comparisons.facts.map((f: { result: string }) => f.result)).toContain('diverge')
    expect(report.documents[1].isCompanion).toBe(true)
  })

  it('refuses a report with a key too many or too few', async () => {
    const { out } = await run('check a.txt --format json', { 'a.txt': TEXT })
    expect(faults({ ...JSON.parse(out), findings: undefined, extra: 1 }, SCHEMA).length).toBeGreaterThan(0)
    expect(faults({ ...JSON.parse(out), schema: 'jixiao.report/2' }, SCHEMA)).toEqual(['$.schema: not jixiao.report/1'])
  })
})

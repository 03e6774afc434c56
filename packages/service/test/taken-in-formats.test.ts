/** Published files as they come: old Word and Excel, html in GB18030, archives, the same file twice, two bodies in one file, a year nobody tells. */
import { randomUUID } from 'node:crypto'
import { writeArchive } from '@jixiao/documents'
import { findDoubts, findPublishedDossiers, findPublishedYear, findTakenDocuments, findTakenParts, type Store } from '@jixiao/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doc, para } from '../../documents/src/readers/doc/testing/written-doc.ts'
import { DISCLOSURE, type Part } from '../../documents/src/readers/testing/disclosure.ts'
import { htmlOf } from '../../documents/src/readers/testing/written-disclosure.ts'
import { writtenXls } from '../../documents/src/readers/workbook/testing/written-xls.ts'
import { ENGINES } from '../../store/test/engines.ts'
import { unpacked } from '../src/flows/check-documents.ts'
import { readPublished } from '../src/flows/take-in/read-published.ts'
import { type TakenIn, takeInDocument } from '../src/flows/take-in/take-in-document.ts'
import { PROFILE } from '../src/public-site/testing/demo-site.ts'

const BUDGET = (body: string, year = '2025', total = '100.00'): string => `${body}${year}年部门预算信息公开情况说明

一、部门预算安排的总体情况
1、收入说明
${year}年预算收入${total}万元，其中：一般公共预算收入${total}万元。
2、支出说明
${year}年支出预算${total}万元，其中基本支出80.00万元。
`
const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const ofBody = (parts: readonly Part[], name: string): readonly Part[] => JSON.parse(JSON.stringify(parts).replaceAll('示例县水务局', name))

/** What a sheet of an old workbook holds: the words in the first column, tables with their merged cells. */
function xlsOf(parts: readonly Part[]): Uint8Array {
  const cells: { row: number; column: number; value: string }[] = []
  const merges: [number, number, number, number][] = []
  let top = 0
  for (const part of parts) {
    if (part.kind !== 'grid') {
      cells.push({ row: top++, column: 0, value: part.text })
      continue
    }
    const taken = new Set<string>()
    for (const [i, row] of part.rows.entries()) {
      let column = 0
      for (const { text: value, across, down } of row) {
        while (taken.has(`${i} ${column}`)) column++
        for (let r = i; r < i + down; r++) for (let c = column; c < column + across; c++) taken.add(`${r} ${c}`)
        cells.push({ row: top + i, column, value })
        if (across * down > 1) merges.push([top + i, top + i + down - 1, column, column + across - 1])
        column += across
      }
    }
    top += part.rows.length + 1
  }
  return writtenXls({ name: '预算公开', cells, merges })
}

/** GB18030 has no encoder here: its decoder, turned round. */
function gb18030(words: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from([...words].flatMap(c => (c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : (codes.get(c) ?? [63]))))
}

describe.each(ENGINES)('files taken in as they come, on $name', { timeout: 120_000 }, ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  }, 60_000)
  afterAll(() => store.close())

  const takeIn = async (name: string, bytes: Uint8Array): Promise<TakenIn> => {
    const read = await readPublished({ name, bytes }, PROFILE, {})
    if (!read.ok) throw new Error(read.problem.say.zh)
    const taken = await takeInDocument(store, { profile: PROFILE, newId: randomUUID }, read.value, { by: 'test', at: '2026-11-21T00:00:00Z' })
    if (!taken.ok) throw new Error(taken.problem.say.zh)
    return taken.value
  }
  const partsOf = (taken: TakenIn) => (taken.kind === 'taken' ? taken.parts.map(p => [p.body?.name ?? null, p.fiscalYear]) : taken.kind)
  const factsOf = async (name: string): Promise<ReadonlyMap<string, string | null>> => {
    const part = (await findTakenParts(store.db)).find(p => p.name.includes(name) && p.part === 'department')
    const year = part?.dossier ? await findPublishedYear(store.db, part.dossier) : null
    return new Map(year?.facts.map(f => [`${f.stage} ${f.fact}`, f.value]))
  }
  const EXPENDITURE = 'budget expenditure/byFunction/all/total'

  it('a Word file of before 2007', async () => {
    const bytes = doc(
      BUDGET('青山示例县水务局')
        .split('\n')
        .map(line => para(line)),
    )
    expect(partsOf(await takeIn('水务局.doc', bytes))).toEqual([['青山示例县水务局', 2025]])
    expect((await factsOf('青山示例县水务局')).get(EXPENDITURE)).toBe('1000000')
  })

  it('a workbook of before 2007, html in UTF-8 and html in GB18030: the same figures', async () => {
    const known: ReadonlyMap<string, string | null>[] = []
    const files: readonly (readonly [string, string, (parts: readonly Part[]) => Uint8Array])[] = [
      ['白水示例县水务局', '水务局.xls', xlsOf],
      ['红石示例县水务局', '水务局.html', parts => text(htmlOf(parts))],
      ['金沙示例县水务局', '水务局.htm', parts => gb18030(htmlOf(parts).replace('charset="utf-8"', 'charset="gb18030"'))],
    ]
    for (const [body, name, write] of files) {
      const [head] = [partsOf(await takeIn(name, write(ofBody(DISCLOSURE, body))))]
      expect([body, head?.[0]]).toEqual([body, [body, 2030]])
      const facts = await factsOf(body)
      expect([body, facts.get(EXPENDITURE)]).toEqual([body, '5749000'])
      known.push(facts)
    }
    const [xls, html, gb] = known
    expect(html?.size).toBeGreaterThan(100)
    expect(gb).toEqual(html)
    for (const [fact, value] of xls ?? []) if (html?.has(fact)) expect([fact, value]).toEqual([fact, html.get(fact)])
    expect([...(html?.keys() ?? [])].filter(fact => fact.includes('byFunction') && !xls?.has(fact))).toEqual([])
  })

  it('an archive of several files, one by one; the same file twice stands once', async () => {
    const files = [
      { name: '公开/银河示例县水务局.txt', bytes: text(BUDGET('银河示例县水务局')) },
      { name: '公开/银河示例县林业局.txt', bytes: text(BUDGET('银河示例县林业局', '2025', '200.00')) },
      { name: '公开/副本/银河示例县水务局（2）.txt', bytes: text(BUDGET('银河示例县水务局')) },
    ]
    const inputs = unpacked({ name: '公开.zip', bytes: writeArchive(files) })
    expect(inputs).toHaveLength(3)
    const taken = []
    for (const { name, bytes } of inputs) taken.push(partsOf(await takeIn(name, bytes)))
    expect(taken).toEqual([[['银河示例县水务局', 2025]], [['银河示例县林业局', 2025]], 'already'])
    const own = (await findTakenDocuments(store.db)).filter(d => d.name.includes('银河示例县水务局'))
    expect(own).toHaveLength(1)
    expect((await findTakenParts(store.db, { document: own[0]?.sha256 ?? '' })).map(p => p.edition)).toEqual([1])
  })

  it('a file of which the year is unknown: a doubt, and no year of any body', async () => {
    const before = (await findPublishedDossiers(store.db)).length
    const bytes = text(BUDGET('东岭示例县水务局', '').replace('年部门预算', '部门预算').replaceAll('年预算', '预算').replaceAll('年支出', '支出'))
    expect(partsOf(await takeIn('水务局预算.txt', bytes))).toEqual([['东岭示例县水务局', null]])
    expect((await findPublishedDossiers(store.db)).length).toBe(before)
    const [part] = (await findTakenParts(store.db)).filter(p => p.name === '东岭示例县水务局')
    expect((await findDoubts(store.db, { document: part?.document ?? '' })).map(d => [d.kind, d.settlement])).toEqual([['year', null]])
  })

  it('a file of two bodies: a doubt that names the other, no figures under a wrong name', async () => {
    const before = (await findPublishedDossiers(store.db)).length
    const bytes = text(`${BUDGET('西川示例县水务局')}\n${BUDGET('西川示例县林业局', '2025', '200.00')}`)
    expect(partsOf(await takeIn('两个单位.txt', bytes))).toEqual([[null, 2025]])
    const document = (await findTakenDocuments(store.db)).find(d => d.name === '两个单位.txt')
    const doubts = await findDoubts(store.db, { document: document?.sha256 ?? '' })
    expect(doubts.map(d => [d.kind, d.content.say.zh.includes('西川示例县林业局')])).toEqual([['body', true]])
    expect((await findPublishedDossiers(store.db)).length).toBe(before)
  })
})

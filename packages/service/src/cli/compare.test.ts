import { describe, expect, it } from 'vitest'
import { budgetPage } from '../report/testing/one-office.ts'
import { run } from './transcript.ts'

const page = (basic: string, text: string, year = 2025) =>
  budgetPage({ year, income: '422.75', opening: '7.25', total: '430.00', basic, project: '100.00', vehicles: '3.60', text: [text] })
const RIGHT = '2025年支出预算430.00万元，其中基本支出330.00万元。主要原因是人员增加。'
/** 320.00 + 100.00 is not 430.00: the draft is wrong where the published page is right. */
const [DRAFT, PUBLISHED] = [page('320.00', RIGHT), page('330.00', RIGHT)]

describe('jixiao compare', () => {
  it('says which figure changed, from what to what, by how much, and that an error is gone', async () => {
    const { code, out } = await run('compare draft.html published.html', { 'draft.html': DRAFT, 'published.html': PUBLISHED })
    expect(code).toBe(1)
    expect(out).toContain('320.00万元 → 330.00万元（+10.00万元，+3.13%）')
    expect(out).toMatch(/本次修改 1 个数（\d+ 处）；由此消除 [1-9]\d* 个错误，新增 0 个/)
    expect(out).toContain('行政运行')
  })
  it('answers 0 when nothing changed, whatever the format', async () => {
    const { code, out } = await run('compare a.html b.html', { 'a.html': PUBLISHED, 'b.html': PUBLISHED })
    expect(code).toBe(0)
    expect(out).toContain('两个版本的数字和文字相同')
  })
  it('marks other words within the sentence', async () => {
    const other = page('330.00', RIGHT.replace('人员', '项目'))
    const { out } = await run('compare a.html b.html', { 'a.html': PUBLISHED, 'b.html': other })
    expect(out).toContain('主要原因是[-人员-]{+项目+}增加。')
    expect(out).toContain('本次修改 1 句话')
  })
  it('tells two years of one body to be two documents, with exit code 2, unless it is to list them anyway', async () => {
    const next = budgetPage({
      year: 2026,
      income: '512.15',
      opening: '',
      total: '512.15',
      basic: '401.15',
      project: '111.00',
      vehicles: '2.40',
      text: ['支出预算512.15万元。'],
    })
    const files = { 'a.html': PUBLISHED, 'b.html': next }
    const two = await run('compare a.html b.html', files)
    expect(two.code).toBe(2)
    expect(two.out).toContain('年度不同（2025年、2026年）')
    expect(two.out).not.toContain('→')
    const listed = await run('compare a.html b.html --anyway', files)
    expect(listed.code).toBe(1)
    expect(listed.out).toContain('→')
  })
  it('writes json with both places of every change, html and Word', async () => {
    const files = { 'a.html': DRAFT, 'b.html': PUBLISHED }
    const json = JSON.parse((await run('compare a.html b.html --format json', files)).out)
    expect(json.schema).toBe('jixiao.editions/1')
    const [change] = json.changes
    expect(change.places[0].old.file).toBe('a.html')
    expect(change.places[0].new.file).toBe('b.html')
    expect(change.places[0].new.at.row).toBeTypeOf('number')
    expect((await run('compare a.html b.html --format html', files)).out).toContain('<details class="compared" open>')
    const docx = (await run('compare a.html b.html --format docx --out c.docx', files)).bytes.get('c.docx')
    expect([...(docx?.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b])
  })
  it('repeats no personal data', async () => {
    const [a, b] = ['13012345678', '13987654321'].map(n => page('330.00', `联系人电话：${n}。`))
    const { code, out } = await run('compare a.html b.html', { 'a.html': a ?? '', 'b.html': b ?? '' })
    expect(code).toBe(1)
    expect(out).not.toMatch(/13012345678|13987654321/)
  })
  it('answers 2 for a file that is not there or cannot be read', async () => {
    expect((await run('compare a.html gone.html', { 'a.html': DRAFT })).code).toBe(2)
    const { code, out } = await run('compare a.html b.bin', { 'a.html': DRAFT, 'b.bin': new Uint8Array(64).map((_, n) => (n * 37 + 129) % 256) })
    expect(code).toBe(2)
    expect(out).toContain('未能读取')
  })
})

/** The built command line as a process of its own: workers, limits, Ctrl-C. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, para, row, table } from '../../../documents/src/readers/docx/testing/written-docx.ts'
import { minimalPdf, text } from '../../../documents/src/readers/pdf/testing/minimal-pdf.ts'
import { pdfiumWasm } from '../../../documents/src/readers/pdf/testing/pdfium-wasm.ts'

const folder = mkdtempSync(join(tmpdir(), 'jixiao-process-'))
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const words = (body: string): string =>
  `示例县${body}2022年1-6月部门整体绩效监控报告\n本部门年初预算经费10.00万元，本部门实际支出5.00万元，占年初预算的60.00%。`

beforeAll(async () => {
  await build({
    entryPoints: { jixiao: here('./jixiao.ts'), 'job-worker': here('./workers/job-worker.ts') },
    outdir: join(folder, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  writeFileSync(join(folder, 'dist/pdfium.wasm'), pdfiumWasm())
  mkdirSync(join(folder, '报送'))
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, '报送', name), content)
  for (let i = 1; i <= 6; i++) put(`第${i}局.txt`, words(`第${i}局`))
  put(
    '乙.pdf',
    minimalPdf([
      {
        draw: words('水务局')
          .split('\n')
          .map((line, i) => text(40, 780 - 40 * i, line, 9)),
      },
    ]),
  )
  put(
    '丙.docx',
    docx(
      words('林业局')
        .split('\n')
        .map(line => para(line))
        .join('') + table(row('项目', '金额'), row('合计', '10.00')),
    ),
  )
  put('丁.zip', zipSync({ '甲.txt': strToU8(words('财政局')), '乙.txt': strToU8(words('民政局')) }))
  put('戊.pdf', strToU8('%PDF-1.4 damaged'))
  put('大.txt', words('审计局').repeat(8_000))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** `interruptAt`: sends Ctrl-C after so many milliseconds. */
function jixiao(args: readonly string[], interruptAt?: number): Promise<Ran> {
  const child = spawn(process.execPath, [join(folder, 'dist/jixiao.mjs'), ...args], { cwd: folder })
  let [out, err] = ['', '']
  // by characters: a chunk may end inside one
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    err += chunk
  })
  if (interruptAt !== undefined) setTimeout(() => child.kill('SIGINT'), interruptAt)
  return new Promise(resolve => child.on('close', code => resolve({ code, out, err })))
}

describe('the command line with workers', () => {
  it('gives the same bytes whatever the number of jobs, and one bad file does not stop the rest', async () => {
    const args = ['check', '报送/*.{pdf,docx,zip}', '报送/第*', '--format', 'json', '--jobs']
    const [one, three] = [await jixiao([...args, '1']), await jixiao([...args, '3'])]
    expect(three).toEqual(one)
    expect(one.code).toBe(2)
    expect(JSON.parse(one.out).documents.map((d: { file: string; kind: string | null }) => `${d.file.slice(3)} ${d.kind}`)).toEqual([
      '丁.zip/甲.txt monitoring-report',
      '丁.zip/乙.txt monitoring-report',
      '丙.docx monitoring-report',
      '乙.pdf monitoring-report',
      '戊.pdf null',
      ...[1, 2, 3, 4, 5, 6].map(i => `第${i}局.txt monitoring-report`),
    ])
    const html = await jixiao(['check', '报送/丙.docx', '报送/乙.pdf', '--format', 'html', '--jobs', '2'])
    expect(html.out).toMatch(/<mark class="mark error"/)
  }, 120_000)

  it('refuses by the limit what takes too much memory, and checks the others', async () => {
    const { code, out } = await jixiao(['check', '报送/大.txt', '报送/丙.docx', '--format', 'json', '--max-memory', '120'])
    const [large, other] = JSON.parse(out).documents
    expect([large.kind, large.notices[0].code, other.kind]).toEqual([null, 'memory-limit', 'monitoring-report'])
    expect(large.notices[0].message).toContain('上限 120 MB')
    expect(large.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(code).toBe(2)
  }, 120_000)

  it('ends at Ctrl-C with 130 and no report', async () => {
    let ran = await jixiao(['check', '报送', '--jobs', '1'], 500)
    // on a busy machine the program may not have begun yet; then the signal ends it as any other
    for (let wait = 1000; ran.code === null && wait < 20_000; wait *= 2) ran = await jixiao(['check', '报送', '--jobs', '1'], wait)
    expect([ran.code, ran.out]).toEqual([130, ''])
    expect(ran.err).toMatch(/已中断：完成 \d+\/\d+ 个文件/)
  }, 120_000)
})

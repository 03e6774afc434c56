/** On a real file system: folders, links, names that are awkward. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeIo } from '../node-io.ts'
import { findInputs } from './find-inputs.ts'

const root = mkdtempSync(join(tmpdir(), '查找 '))
const put = (path: string, content: string | Uint8Array = '示例县示例局预算说明\n'): void => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}
const find = async (...names: string[]) => {
  const found = await findInputs(
    names.map(n => (n === '' ? root : `${root}/${n}`)),
    nodeIo(),
  )
  const short = (path: string): string => path.replaceAll(`${root}/`, '')
  return {
    inputs: found.inputs.map(i => short(i.name)),
    skipped: found.skipped.map(s => `${s.reason} ${short(s.name)}`),
    problems: found.problems.map(short),
  }
}

beforeAll(() => {
  put('各单位/第10局/预算 公开.txt')
  put('各单位/第2局/说明.txt')
  put('各单位/第2局/~$说明.docx')
  put('各单位/第2局/印章.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))
  put(
    '各单位/第2局/数据.bin',
    Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 32),
  )
  put('各单位/.隐藏/a.txt')
  put('各单位/.b.txt')
  put('各单位/录像.mp4', 'x')
  put('链接/甲.txt')
  symlinkSync(join(root, '链接/甲.txt'), join(root, '链接/乙.txt'))
  symlinkSync(join(root, '链接'), join(root, '链接/绕回'))
  symlinkSync(join(root, '没有'), join(root, '链接/断.txt'))
  put('怪/预算[2023]{a,b}.txt')
  put('怪/ 前后空格 .txt')
  put('怪/引号\'"与\n换行.txt')
  mkdirSync(join(root, '空'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('findInputs', () => {
  it('walks a folder in natural order and tells what it skips', async () => {
    expect(await find('各单位')).toEqual({
      inputs: ['各单位/第2局/说明.txt', '各单位/第10局/预算 公开.txt'],
      skipped: [
        'hidden 各单位/.b.txt',
        'hidden 各单位/.隐藏/',
        'program 各单位/录像.mp4',
        'system 各单位/第2局/~$说明.docx',
        'image 各单位/第2局/印章.png',
        'binary 各单位/第2局/数据.bin',
      ],
      problems: [],
    })
  })

  it('never skips what is named itself', async () => {
    expect((await find('各单位/.b.txt', '各单位/第2局/印章.png', '各单位/录像.mp4')).inputs).toHaveLength(3)
  })

  it('expands patterns, also where folders fit', async () => {
    expect((await find('各单位/*/*.txt')).inputs).toEqual(['各单位/第2局/说明.txt', '各单位/第10局/预算 公开.txt'])
    expect((await find('各单位/第2*')).inputs).toEqual(['各单位/第2局/说明.txt'])
    expect((await find('**/.*.txt')).inputs).toEqual(['各单位/.b.txt'])
  })

  it('takes a name that exists for itself, whatever its characters mean', async () => {
    expect((await find('怪/预算[2023]{a,b}.txt')).inputs).toEqual(['怪/预算[2023]{a,b}.txt'])
    expect((await find('怪')).inputs).toHaveLength(3)
  })

  it('checks once what is given twice, follows links and does not go round', async () => {
    const { inputs, skipped, problems } = await find('链接', '链接/甲.txt')
    expect(inputs).toEqual(['链接/乙.txt'])
    expect(skipped).toEqual(['special 链接/断.txt', 'twice 链接/甲.txt', 'twice 链接/绕回/', 'twice 链接/甲.txt'])
    expect(problems).toEqual([])
  })

  it('tells what is not there, fits nothing or is empty', async () => {
    expect((await find('没有.txt', '空', '*.pdf')).problems).toEqual([
      '不能读取 没有.txt：没有这个文件',
      `文件夹 空 里没有文件`,
      '没有文件与 *.pdf 相符',
    ])
  })

  it('tells which folder it may not open and goes on', async () => {
    if (process.getuid?.() === 0) return
    put('锁/关/a.txt')
    put('锁/开.txt')
    chmodSync(join(root, '锁/关'), 0)
    const { inputs, problems } = await find('锁')
    chmodSync(join(root, '锁/关'), 0o700)
    expect(inputs).toEqual(['锁/开.txt'])
    expect(problems).toEqual(['不能读取 锁/关：没有读取权限'])
  })
})

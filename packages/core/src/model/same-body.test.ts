import { describe, expect, it } from 'vitest'
import { samenessOf } from './same-body.ts'

const of = (a: string, b: string, codeA: string | null = null, codeB: string | null = null) =>
  samenessOf({ name: a, code: codeA }, { name: b, code: codeB })

describe('samenessOf', () => {
  it.each([
    ['上海市示例区财政局', '示例区财政局'],
    ['中共示例县委网络安全和信息化委员会办公室', '示例县委网信办'],
    ['示例县人力资源和社会保障局', '示例县人社局'],
    ['示例县示例局本级', '示例县示例局'],
    ['示例省高级人民法院', '示例省高级人民法院'],
    ['示例市示例县示例局', '示例县示例局'],
  ])('%s is %s', (a, b) => {
    expect(of(a, b)).toBe('same')
    expect(of(b, a)).toBe('same')
  })

  it.each([
    ['示例县财政局', '样本县财政局'],
    ['示例县财政局', '示例县教育局'],
    ['示例市财政局', '示例县财政局'],
    ['甲市示例区财政局', '乙市示例区财政局'],
    ['中共示例县委网络安全和信息化委员会办公室', '中共样本县委网络安全和信息化委员会办公室'],
  ])('%s is not %s', (a, b) => {
    expect(of(a, b)).toBe('different')
    expect(of(b, a)).toBe('different')
  })

  it.each([
    ['示例县教育局', '示例县教育体育局'], // another year's name, or another body
    ['财政局', '示例县财政局'], // whose?
    ['财政局', '财政局'],
  ])('%s may be %s', (a, b) => {
    expect(of(a, b)).toBe('doubtful')
    expect(of(b, a)).toBe('doubtful')
  })

  it('lets codes contradict and support', () => {
    expect(of('示例县示例局', '示例县示例局', '224', '224001')).toBe('same')
    expect(of('示例县示例局', '示例县示例局', '224', '225')).toBe('doubtful')
    expect(of('示例县广播站', '示例县融媒体中心', '224001', '224001')).toBe('doubtful')
    expect(of('示例县广播站', '示例县融媒体中心', '224', '224')).toBe('different')
  })
})

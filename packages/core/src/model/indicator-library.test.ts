import { describe, expect, it } from 'vitest'
import { unitNamed } from '../words/unit.ts'
import { emptyDossier } from './dossier/dossier.ts'
import { applyEdits } from './dossier/edit.ts'
import { fromLibrary, INDICATOR_LIBRARY, libraryOf, SECTORS, searchLibrary } from './indicator-library.ts'
import { parseTargetValue } from './parse-target-value.ts'

describe('the indicator library', () => {
  it('covers every sector with outputs, effects and satisfaction, each item once', () => {
    expect(INDICATOR_LIBRARY.length).toBeGreaterThanOrEqual(80)
    expect(new Set(INDICATOR_LIBRARY.map(i => i.id)).size).toBe(INDICATOR_LIBRARY.length)
    expect(new Set(INDICATOR_LIBRARY.map(i => i.name)).size).toBe(INDICATOR_LIBRARY.length)
    for (const sector of Object.keys(SECTORS)) {
      const levels = new Set(searchLibrary('', sector).map(i => i.level1))
      expect([sector, ...levels].sort()).toEqual([sector, '产出指标', '效益指标', '满意度指标'].sort())
      expect(searchLibrary('', sector).some(i => i.level2 === '成本指标')).toBe(true)
    }
  })

  it('has targets that can be read, in units that are known', () => {
    for (const i of INDICATOR_LIBRARY) {
      const kind = parseTargetValue(`${i.operator === 'words' ? '' : i.operator}${i.value}${i.unit}`).kind
      expect([i.name, kind]).toEqual([i.name, i.operator === 'words' ? 'deadline' : 'measured'])
      const [counted = ''] = i.unit.replace(/^万(?!元)/, '').split('/')
      expect([i.name, i.operator === 'words' || unitNamed(counted) !== undefined]).toEqual([i.name, true])
      if (/[率比例]$/.test(i.name) && /[%‰]/.test(i.unit)) expect([i.name, /÷/.test(i.formula)]).toEqual([i.name, true])
    }
  })

  it('is found by every word, names first, and by sector', () => {
    const found = searchLibrary('培训 满意')
    expect(found.map(i => i.name)).toEqual(['参训学员满意度'])
    const scanning = searchLibrary('数字化').map(i => i.name)
    expect(scanning.slice(0, 2)).toEqual(['档案数字化扫描', '档案数字化加工支出'])
    expect(searchLibrary('问卷', 'water').map(i => i.name)).toEqual(['沿线群众满意度'])
    expect(searchLibrary('培训 水库')).toEqual([])
    expect(searchLibrary('设备购置').length).toBeGreaterThanOrEqual(8)
  })

  it('makes an indicator that the dossier takes, by either scheme', () => {
    const [cost] = searchLibrary('培训支出总额')
    if (!cost) throw new Error('not found')
    const made = applyEdits(emptyDossier('d', 'b', 2026), [
      { kind: 'add', record: 'p', of: 'project', parent: null, order: 'm', fields: {} },
      fromLibrary(cost, 'p', { record: 'a', order: 'm' }),
      fromLibrary(cost, 'p', { record: 'b', order: 'n', scheme: 'B' }),
      ...INDICATOR_LIBRARY.map((item, i) => fromLibrary(item, 'p', { record: `all${i}`, order: 'o' })),
    ])
    if (!made.ok) throw new Error(made.problem.say.zh)
    const levels = (id: string) => [made.value.dossier.records.get(id)?.fields.level1, made.value.dossier.records.get(id)?.fields.level2]
    expect([levels('a'), levels('b')]).toEqual([
      ['产出指标', '成本指标'],
      ['成本指标', '经济成本指标'],
    ])
    expect(made.value.dossier.records.get('a')?.fields).toMatchObject({ operator: '≤', value: '14', unit: '万元', direction: 'down' })
  })

  it('refuses a list that it cannot read', () => {
    expect(() => libraryOf('# general\n产出 数量 | 无依据 | ≥ 1 项 | 描述 | | | 词')).toThrow(SyntaxError)
    expect(() => libraryOf('# nowhere\n产出 数量 | 名称 | ≥ 1 项 | 描述 | | 依据 | 词')).toThrow(SyntaxError)
  })
})

/** Indicators that offices commonly use, by sector, to be searched and taken into a project. */
import { type Choices, choices } from './dossier/choices.ts'
import type { Edit } from './dossier/edit.ts'
import { GENERAL_INDICATORS } from './indicator-library/general-indicators.ts'
import { SOCIAL_INDICATORS } from './indicator-library/social-indicators.ts'
import { WORKS_INDICATORS } from './indicator-library/works-indicators.ts'

export const SECTORS = choices({
  general: ['通用', 'general'],
  training: ['培训', 'training'],
  meetings: ['会议', 'meetings'],
  equipment: ['设备购置', 'equipment'],
  informatisation: ['信息化', 'informatisation'],
  education: ['教育', 'education'],
  health: ['卫生', 'health'],
  culture: ['文化', 'culture'],
  archives: ['档案', 'archives'],
  'government-information': ['政务信息', 'government information'],
  agriculture: ['农业', 'agriculture'],
  water: ['水利', 'water'],
  transport: ['交通', 'transport'],
  construction: ['城建', 'construction'],
  environment: ['环保', 'environment'],
}) satisfies Choices

export interface LibraryItem {
  /** Sector and name: unique, and stable as long as the name is. */
  readonly id: string
  readonly sector: string
  /** As scheme A has them (DOMAIN 2.1). */
  readonly level1: string
  readonly level2: string
  readonly name: string
  /** An operator of the dossier; "words" for a deadline or a target in words. */
  readonly operator: string
  /** An example, to be replaced by the office's own figure. */
  readonly value: string
  readonly unit: string
  readonly direction: 'up' | 'down' | 'level'
  readonly description: string
  /** "" where the value is no quotient. */
  readonly formula: string
  /** What kind of source the figure rests on: a hint to be replaced by the source itself. */
  readonly basis: string
  readonly words: readonly string[]
}

const LEVELS: Readonly<Record<string, readonly [level1: string, level2: string]>> = {
  '产出 数量': ['产出指标', '数量指标'],
  '产出 质量': ['产出指标', '质量指标'],
  '产出 时效': ['产出指标', '时效指标'],
  '产出 成本': ['产出指标', '成本指标'],
  '效益 经济': ['效益指标', '经济效益指标'],
  '效益 社会': ['效益指标', '社会效益指标'],
  '效益 生态': ['效益指标', '生态效益指标'],
  '效益 可持续': ['效益指标', '可持续影响指标'],
  '满意度 服务': ['满意度指标', '服务对象满意度指标'],
}

/** Items as the lists write them. Throws SyntaxError on a line that is none. */
export function libraryOf(list: string): readonly LibraryItem[] {
  let sector = ''
  return list
    .trim()
    .split('\n')
    .flatMap(line => {
      if (line === '') return []
      if (line.startsWith('# ')) {
        sector = line.slice(2)
        return []
      }
      return [itemOf(line, sector)]
    })
}

function itemOf(line: string, sector: string): LibraryItem {
  const [level = '', name = '', target = '', description = '', formula = '', basis = '', words = ''] = line.split('|').map(part => part.trim())
  const [operator = '', value = '', unit = ''] = target.split(' ')
  const levels = LEVELS[level]
  if (!levels || !Object.hasOwn(SECTORS, sector) || [name, value, description, basis, words].includes(''))
    throw new SyntaxError(`no indicator: ${line}`)
  const direction = operator === '≤' || operator === '<' || value === '0' ? 'down' : operator === 'words' ? 'level' : 'up'
  return {
    id: `${sector}/${name}`,
    sector,
    level1: levels[0],
    level2: levels[1],
    name,
    operator,
    value,
    unit,
    direction,
    description,
    formula,
    basis,
    words: words.split(' '),
  }
}

export const INDICATOR_LIBRARY: readonly LibraryItem[] = [GENERAL_INDICATORS, SOCIAL_INDICATORS, WORKS_INDICATORS].flatMap(libraryOf)

const textOf = (i: LibraryItem): string => [SECTORS[i.sector]?.zh ?? '', i.name, i.level2, i.description, i.formula, i.basis, ...i.words].join('\n')

/**
 * The items in which every word of the query occurs (words stand apart by blanks), those with all of them in the name first; with a sector, only its
 * own. An empty query finds all.
 */
export function searchLibrary(query: string, sector?: string, library: readonly LibraryItem[] = INDICATOR_LIBRARY): readonly LibraryItem[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter(w => w !== '')
  const found = library.filter(i => (sector === undefined || i.sector === sector) && words.every(w => textOf(i).includes(w)))
  const isNamed = (i: LibraryItem): boolean => words.every(w => i.name.includes(w))
  return [...found.filter(isNamed), ...found.filter(i => !isNamed(i))]
}

export interface NewIndicator {
  /** The id of the record to make, and its order among its siblings. */
  readonly record: string
  readonly order: string
  /** Scheme B puts 成本指标 on level 1 (DOMAIN 2.2). */
  readonly scheme?: 'A' | 'B'
}

/** The edit that takes an item into a project (or an itemised goal). Value and basis are examples: the office puts its own. */
export function fromLibrary(item: LibraryItem, project: string, { record, order, scheme = 'A' }: NewIndicator): Edit {
  const { name, operator, value, unit, direction, description, formula, basis } = item
  const [level1, level2] = scheme === 'B' && item.level2 === '成本指标' ? ['成本指标', '经济成本指标'] : [item.level1, item.level2]
  return {
    kind: 'add',
    record,
    of: 'indicator',
    parent: project,
    order,
    fields: { level1, level2, name, operator, value, unit, direction, description, formula, basis },
  }
}

/** Whether what somebody sets for a parameter can be worked with: the shape that the rule book's own values have, and what the words allow. */
import { done, type Outcome, refused } from '../words/outcome.ts'
import { type Wording, wording } from '../words/wording.ts'
import type { ParameterName, Profile } from './profile.ts'

/** Words that stand for a way of reckoning: only these are known. */
export const PARAMETER_WORDS: Readonly<Partial<Record<ParameterName, readonly string[]>>> = {
  reverseRule: ['linear', 'ratio'],
  overshootPolicy: ['explain', 'deduct', 'manual'],
  departmentScore: ['mean', 'weighted', 'ownTable'],
  executionDenominator: ['initial', 'adjusted', 'appropriated'],
  level: ['county', 'city', 'province'],
  amountUnit: ['万元', '元'],
}

/** Refuses what does not have the shape of the parameter, with the place that is wrong. */
export function rulingFits(known: readonly Profile[], name: ParameterName, value: unknown): Outcome<unknown> {
  const words = PARAMETER_WORDS[name]
  if (words) return words.some(w => w === value) ? done(value) : misfit(name, wording(`只能是：${words.join('、')}`, `one of ${words.join(', ')}`))
  const examples = known.flatMap(p => p.parameters[name].value.map(v => v.value))
  const problem = examples.length === 0 ? wording('没有这一项', 'no such parameter') : unlike(value, examples[0])
  if (problem) return misfit(name, problem)
  if (name === 'grades' && !descends(value)) return misfit(name, wording('等次的起点分应由高到低', 'grades come from the highest to the lowest'))
  if (name === 'emptyNotePattern' && !isPattern(String(value))) return misfit(name, wording('不是能用的式样', 'no usable pattern'))
  return done(value)
}

const misfit = (name: string, why: Wording): Outcome<unknown> =>
  refused('value-does-not-fit', wording(`“${name}”的值不能用：${why.zh}。`, `The value of “${name}” cannot be used: ${why.en}.`))

/** Texts of a parameter are short. */
const MOST_LETTERS = 300

/** What is wrong with a value beside an example of its kind; null: nothing. */
function unlike(value: unknown, example: unknown): Wording | null {
  if (typeof example === 'number')
    return typeof value === 'number' && Number.isFinite(value) && value >= Math.min(0, example)
      ? null
      : wording('应是不小于0的数', 'a number from 0 is wanted')
  if (typeof example === 'string') {
    const isText = typeof value === 'string' && value.trim() !== '' && value.length <= MOST_LETTERS
    return isText ? null : wording('应是文字，不能空着', 'words are wanted')
  }
  if (Array.isArray(example)) {
    if (!Array.isArray(value) || value.length === 0) return wording('至少要有一项', 'at least one item is wanted')
    return first(value.map(item => unlike(item, example[0])))
  }
  if (!isRecord(example)) return null
  if (!isRecord(value)) return wording('缺少内容', 'something is missing')
  const names = Object.keys(value)
  // keys in Chinese are names that a place may choose; the others are parts that all have
  const isNamed = Object.keys(example).some(k => /\p{Script=Han}/u.test(k))
  if (isNamed)
    return names.length === 0
      ? wording('至少要有一项', 'at least one item is wanted')
      : first(names.map(n => unlike(value[n], Object.values(example)[0])))
  const strange = names.find(n => !Object.hasOwn(example, n))
  if (strange !== undefined) return wording(`多出“${strange}”`, `“${strange}” does not belong here`)
  return first(Object.keys(example).map(n => unlike(value[n], example[n])))
}

const first = (all: readonly (Wording | null)[]): Wording | null => all.find(w => w !== null) ?? null
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

function descends(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const from = value.map(v => (isRecord(v) ? Number(v.from) : Number.NaN))
  return from.every((n, i) => i === 0 || n < (from[i - 1] ?? 0)) && from.at(-1) === 0
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

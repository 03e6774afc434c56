/** The rule book is whole: folders and lists agree, codes are unique, sources resolve, pages and examples exist and hold, generated files are fresh. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { doesResolve } from '../packages/rules/src/law/law.ts'
import { PAGES } from '../packages/rules/src/pages.gen.ts'
import { PROFILES } from '../packages/rules/src/profiles/profiles.ts'
import { RULES } from '../packages/rules/src/rule-book.ts'
import { judgeExample } from '../packages/rules/src/run-examples.ts'
import { buildBook } from './build-book.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'packages/rules/src')
const rooms = readdirSync(source, { withFileTypes: true }).filter(e => e.isDirectory() && !['law', 'profiles', 'identities'].includes(e.name))

/** Every file of a rule with the code that it states. */
const files = rooms.flatMap(room =>
  readdirSync(join(source, room.name))
    .filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .flatMap(f => {
      const text = readFileSync(join(source, room.name, f), 'utf8')
      const [code, name] = [/^ {2}code: '([^']+)',$/m.exec(text)?.[1], /^ {2}name: '([^']+)',$/m.exec(text)?.[1]]
      return /defineRule\(\{/.test(text) ? [{ path: `${room.name}/${f}`, code, name }] : []
    }),
)

describe('rule book', () => {
  it('lists every rule file, and every file states its code', () => {
    const listed = new Set(RULES.map(r => r.code))
    expect(files.filter(f => f.code === undefined || !listed.has(f.code)).map(f => f.path)).toEqual([])
  })

  it('uses every code once', () => {
    const codes = RULES.map(r => r.code)
    expect(codes.filter((c, i) => codes.indexOf(c) !== i)).toEqual([])
  })

  it('names a file for its rule', () => {
    expect(files.filter(f => !f.path.endsWith(`/${f.name}.ts`)).map(f => `${f.path}: ${f.name}`)).toEqual([])
  })

  it('cites only instruments and articles of the book', () => {
    const wrong = RULES.flatMap(r => r.basis.filter(c => !doesResolve(c)).map(c => `${r.code}: ${c.instrument} ${c.article ?? ''}`))
    expect(wrong).toEqual([])
  })

  it('has a page for every rule', () => {
    expect(RULES.filter(r => !PAGES[r.code]?.startsWith(`# ${r.code} `)).map(r => r.code)).toEqual([])
  })

  it('has a test beside every rule or in its room', () => {
    const tested = rooms.flatMap(room =>
      readdirSync(join(source, room.name))
        .filter(f => f.endsWith('.test.ts'))
        .map(f => readFileSync(join(source, room.name, f), 'utf8')),
    )
    const all = tested.join('\n')
    expect(files.filter(f => !all.includes(`/${f.path.split('/')[1]}'`) && !isTestedByList(f.path, all)).map(f => f.path)).toEqual([])
  })

  it('says everything in Chinese and English', () => {
    expect(RULES.filter(r => !/\p{Script=Han}/u.test(r.title) || !/[A-Za-z]{3}/.test(r.titleEn)).map(r => r.code)).toEqual([])
  })

  it('is built: npm run book has been run', async () => {
    const built = await buildBook()
    expect(
      Object.entries(built)
        .filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text)
        .map(([path]) => path),
    ).toEqual([])
  })
})

/** A room may run the examples of its whole list. */
const isTestedByList = (path: string, tests: string): boolean => /for \(const \w+ of \w+_RULES\) runExamples/.test(tests) && path.length > 0

describe.each(RULES)('$code $name', rule => {
  it('has a passing and a failing example, and all of them hold', () => {
    expect(rule.examples.some(e => e.expect === 'pass')).toBe(true)
    expect(rule.examples.some(e => typeof e.expect === 'number' && e.expect > 0)).toBe(true)
    for (const profile of PROFILES)
      for (const example of rule.examples) {
        if (example.profile !== undefined && example.profile !== profile.id) continue
        const judgement = judgeExample(rule, example, profile)
        const result =
          'cannotTell' in judgement
            ? 'cannot-tell'
            : 'notApplicable' in judgement
              ? 'not-applicable'
              : judgement.length === 0
                ? 'pass'
                : judgement.length
        expect(result, `${example.name.zh} (${profile.id})`).toBe(example.expect)
      }
  })
})

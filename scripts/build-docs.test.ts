/** The glossary and the generated pages are fresh, whole, and say which line of the glossary is wrong. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { RULES } from '../packages/rules/src/rule-book.ts'
import { buildDocs, leftoverPages, readGlossary } from './build-docs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const built: Readonly<Record<string, string>> = await buildDocs()

describe('generated documents', () => {
  it('are built: npm run book has been run', () => {
    const stale = Object.entries(built).filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    expect(stale.map(([path]) => path)).toEqual([])
    expect(leftoverPages(built)).toEqual([])
  })

  it('have a page for every rule, in the table of all rules', () => {
    expect(RULES.filter(r => !built[`docs/rules/${r.code}.md`]?.includes(`\n# ${r.code} `)).map(r => r.code)).toEqual([])
    expect(RULES.filter(r => !built['docs/rules/README.md']?.includes(`[${r.code}](${r.code}.md)`)).map(r => r.code)).toEqual([])
  })

  it('lead only to pages that exist', () => {
    const broken = Object.entries(built).flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)#:]+)\)/g)]
        .map(m => join(path, '..', m[1] ?? ''))
        .filter(target => built[target.replaceAll('\\', '/')] === undefined && !existsSync(join(root, target)))
        .map(target => `${path}: ${target}`),
    )
    expect(broken).toEqual([])
  })
})

describe('glossary.yaml', () => {
  const term = (more = '') =>
    `- id: goal\n  group: targets\n  zh: 目标\n  en: goal\n  definition: { zh: 要做的事。, en: What is to be done. }\n  source: practice\n${more}`
  it('is read with its sources in words', () => {
    expect(readGlossary(term())[0]).toMatchObject({ id: 'goal', avoid: [], source: { zh: '行业通用说法' } })
    expect(readGlossary(term().replace('practice', 'budget-law 14'))[0].source.zh).toBe('《预算法》第14条')
  })

  it.each([
    ['a second term of the same name', `${term()}${term()}`, /goal has the id “goal” of another term/],
    ['an unknown key', term('  means: x\n'), /goal\.means is not one of/],
    ['a source that the rule book does not have', term().replace('practice', 'some-law'), /goal\.source is neither/],
    ['an article that does not exist', term().replace('practice', 'budget-law 999'), /names an article that budget-law does not have/],
    ['an id that is no kebab-case', term().replace('id: goal', 'id: theGoal'), /needs an id in kebab-case/],
    ['a definition in one language', term().replace(', en: What is to be done.', ''), /goal\.definition needs zh and en/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readGlossary(text)).toThrow(message)
  })
})

/** Names are those of the glossary: no pinyin, no empty file names, no avoided words; rule names and fact paths are made of known words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { TERMS, termNamed } from '../packages/core/src/words/glossary.ts'
import { RULES } from '../packages/rules/src/rule-book.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const PLAIN: { readonly words: readonly string[]; readonly segments: readonly string[] } = JSON.parse(
  readFileSync(join(root, 'scripts/naming-words.json'), 'utf8'),
)
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(e => {
    if (e.name === 'node_modules' || e.name === 'dist') return []
    return e.isDirectory() ? filesIn(join(folder, e.name)) : [join(folder, e.name)]
  })
const shown = (file: string): string => relative(root, file).split(sep).join('/')
const sources = readdirSync(join(root, 'packages')).flatMap(p => filesIn(join(root, 'packages', p, 'src')))
const code = sources.filter(f => /\.tsx?$/.test(f) && !f.endsWith('.gen.ts'))
const sayings = code.filter(f => !/\.test\.tsx?$/.test(f))

/** Syllables of the field, long enough to be no English. 绩效 itself is the product's name. */
const PINYIN =
  /yusuan|juesuan|zhibiao|mubiao|xiangmu|danwei|bumen|zhichu|shouru|caizheng|bokuan|zijin|jiezhuan|jieyu|sangong|gongkai|pingjia|ziping|zipingbiao|jiankong|caigou|zichan|renyuan|gongyong|jingfei|jibenzhi|zhixing|chanchu|xiaoyi|manyidu|shuliang|zhiliang|shixiao|chengben|quanzhong|kemu|leikuan|nianchu|tiaozheng|zhuijia|jiedai|chuguo|yongche|xiaoji|zongji|danjia|shuoming|biaoge|wenjian|guize|koujing|shuju|jine|wanyuan/i

interface Word {
  readonly text: string
  readonly file: string
}
/** Identifiers and texts of a source file, by its syntax tree. */
function wordsOf(file: string): { readonly identifiers: readonly Word[]; readonly texts: readonly Word[] } {
  const identifiers: Word[] = []
  const texts: Word[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) return
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) identifiers.push({ text: node.text, file })
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) texts.push({ text: node.text, file })
    ts.forEachChild(node, visit)
  }
  visit(
    ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS),
  )
  return { identifiers, texts }
}
const read = new Map(code.map(f => [f, wordsOf(f)]))
const list = (words: readonly Word[]): string[] => [...new Set(words.map(w => `${shown(w.file)}: ${w.text}`))]

describe('identifiers and files', () => {
  it('carry no pinyin', () => {
    expect(PINYIN.test('readYusuanTable') && !PINYIN.test('jixiao')).toBe(true)
    expect(list(code.flatMap(f => read.get(f)?.identifiers ?? []).filter(w => PINYIN.test(w.text)))).toEqual([])
    expect(sources.map(shown).filter(f => PINYIN.test(f))).toEqual([])
  })

  it('say what they are for', () => {
    const EMPTY = /(?:^|[-.])(?:utils?|helpers?|common|misc|managers?|v\d)(?:[-.]|$)/i
    expect(EMPTY.test('date-utils.ts')).toBe(true)
    const all = [...sources, ...filesIn(join(root, 'scripts'))].flatMap(f => shown(f).split('/'))
    expect(all.filter(part => EMPTY.test(part))).toEqual([])
  })
})

/** What the glossary avoids everywhere, with the terms to use. An avoided word may be a rule's older name. */
const avoided = TERMS.flatMap(t => t.avoid.filter(a => !a.when).map(a => ({ word: a.word, use: t })))
const patternOf = (word: string): RegExp =>
  /\p{Script=Han}/u.test(word) ? new RegExp(word, 'u') : new RegExp(`\\b${word.replaceAll(/[\s-]/g, '[\\s-]')}(?:e?s)?\\b`, 'i')
const patterns = avoided.map(a => ({ ...a, pattern: patternOf(a.word), language: /\p{Script=Han}/u.test(a.word) ? 'zh' : 'en' }))
const faults = (words: readonly Word[], language: string): string[] =>
  patterns
    .filter(p => p.language === language)
    .flatMap(p =>
      words
        .filter(w => p.pattern.test(w.text))
        .map(w => `${shown(w.file)}: “${w.text.trim()}” has “${p.word}”: write “${p.use[language === 'zh' ? 'zh' : 'en']}”`),
    )

describe('avoided words', () => {
  const said = sayings.flatMap(f => read.get(f)?.texts ?? []).filter(w => /\s/.test(w.text))
  const law = sources
    .filter(f => f.endsWith('.yaml'))
    .flatMap(file =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map(text => ({ text, file })),
    )

  it('do not occur in what is said in English', () => {
    expect(said.length).toBeGreaterThan(500)
    expect(faults([{ text: 'The performance goals are missing.', file: root }], 'en')).toHaveLength(1)
    expect([...faults(said, 'en'), ...faults(law, 'en')]).toEqual([])
  })

  it('do not occur in what is said in Chinese, nor on the pages of rules', () => {
    const texts = sayings.flatMap(f => read.get(f)?.texts ?? [])
    const pages = sources.filter(f => f.endsWith('.md')).map(file => ({ text: readFileSync(file, 'utf8'), file }))
    expect(
      faults(
        [...texts, ...pages].map(w => ({ ...w, text: w.text.slice(0, 20_000) })),
        'zh',
      ),
    ).toEqual([])
  })

  it('are avoided by no term that another term has for its name', () => {
    const names = new Map(
      TERMS.flatMap(t => [
        [t.en, t.id],
        [t.zh, t.id],
      ]),
    )
    expect(avoided.filter(a => names.has(a.word)).map(a => a.word)).toEqual([])
  })

  it('are in the name of no rule', () => {
    expect(RULES.map(r => r.name).filter(name => patterns.some(p => p.pattern.test(name)))).toEqual([])
  })
})

describe('known words', () => {
  const singular = (word: string): string => word.replace(/(?<=[a-z]{3})s$/, '')
  const known = new Set(TERMS.flatMap(t => `${t.id} ${t.en}`.toLowerCase().split(/[^a-z0-9]+/)).map(singular))
  const plain = new Set(PLAIN.words.map(singular))

  it('make the names of rules', () => {
    const strange = RULES.flatMap(r =>
      r.name
        .split('-')
        .filter(w => !known.has(singular(w)) && !plain.has(singular(w)))
        .map(w => `${r.name}: ${w}`),
    )
    expect(strange, 'a domain word goes to packages/core/glossary.yaml, a plain one to scripts/naming-words.json').toEqual([])
  })

  it('are listed only while they are needed', () => {
    const used = new Set(RULES.flatMap(r => r.name.split('-').map(singular)))
    expect(PLAIN.words.filter(w => !used.has(singular(w)))).toEqual([])
  })

  it('make the fact paths', () => {
    const ROOTS =
      /^(?:change\/)?(?:income|expenditure|appropriation|general-budget|government-fund|state-capital|basic|three-public|operating-expenses|procurement|assets|execution|self-evaluation|project|mention)\//
    const literal = sayings.flatMap(f => read.get(f)?.texts ?? []).map(w => w.text)
    const golden = filesIn(join(root, 'cases'))
      .filter(f => f.endsWith('.tsv'))
      .flatMap(f => readFileSync(f, 'utf8').split(/[\t\n]/))
    const paths = [...literal, ...golden].filter(t => ROOTS.test(t) && !/\s/.test(t))
    expect(paths.length).toBeGreaterThan(100)
    const segments = new Set(paths.flatMap(p => p.split('/')).filter(s => /^[a-z][A-Za-z-]*$/.test(s)))
    const terms = new Set([...TERMS.map(t => t.id), ...TERMS.flatMap(t => t.path ?? [])])
    expect([...segments].filter(s => !terms.has(s) && !PLAIN.segments.includes(s))).toEqual([])
  })
})

it('gives a term by its id', () => {
  expect(termNamed('execution-rate').zh).toBe('预算执行率')
})

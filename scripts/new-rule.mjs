/** Starts a new rule: `npm run new-rule -- Q60 targets/some-fault-name` writes its three files and adds it to the room's list. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const SOURCE = fileURLToPath(new URL('../packages/rules/src', import.meta.url))

/** The files of a new rule by their path below rules/src. Throws an Error that says what is wrong with the words. */
export function newRule(code, path, read = file => readFileSync(join(SOURCE, file), 'utf8')) {
  if (!/^[A-Z][A-Z0-9]*-?\d+$/.test(code ?? '')) throw new Error(`not a code of the catalogue: ${code ?? ''} (for example Q60)`)
  const [room, name, ...more] = (path ?? '').split('/')
  if (!room || !name || more.length > 0 || !/^[a-z]+(?:-[a-z0-9]+)*$/.test(name))
    throw new Error(`not room/fault-name in kebab-case: ${path ?? ''} (for example targets/target-below-history)`)
  const variable = name.replace(/-([a-z0-9])/g, (_, c) => c.toUpperCase())
  return {
    [`${room}/${name}.ts`]: ruleFile(code, name, variable),
    [`${room}/${name}.md`]: `# ${code} 用一句话说出毛病\n\n**说明** 什么情况算毛病。\n\n**依据** 哪一条规定。\n\n**为什么** 有什么后果。\n\n**怎么改** 举一个正确的写法。\n\n**不报** 什么情况看起来像、其实不是。\n`,
    [`${room}/${name}.test.ts`]: `/** Edge cases of ${code}. */\nimport { runExamples } from '../run-examples.ts'\nimport { ${variable} } from './${name}.ts'\n\nrunExamples(${variable})\n`,
    [`${room}/index.ts`]: withRule(read(`${room}/index.ts`), name, variable),
  }
}

const ruleFile = (code, name, variable) => `/** ${code}: what the fault is, in one line. */
import { cite, defineRule, type Flaw, type Indicator } from '@jixiao/core'
import { indicator } from '../examples.ts'

export const ${variable} = defineRule({
  code: '${code}',
  name: '${name}',
  title: '用一句话说出毛病',
  titleEn: 'The fault in one line',
  severity: 'warning',
  maturity: 'new',
  basis: [cite('indicator-quality')],
  appliesTo: 'every',
  needs: ['indicators'],
  check({ indicators }) {
    return indicators.filter(isAtFault).map(flawOf)
  },
  examples: [
    { name: { zh: '正确的写法', en: 'as it should be' }, given: { indicators: [indicator({ level2: '数量指标', name: '培训次数', target: '≥3次' })] }, expect: 'pass' },
    { name: { zh: '有毛病', en: 'at fault' }, given: { indicators: [indicator({ level2: '数量指标', name: '培训次数', target: '待定' })] }, expect: 1 },
    { name: { zh: '没有指标', en: 'no indicators' }, given: { indicators: [] }, expect: 'cannot-tell' },
  ],
})

const isAtFault = (i: Indicator): boolean => i.target.text === '待定'

const flawOf = (i: Indicator): Flaw => ({
  at: i.target.place,
  found: i.target.text,
  say: { zh: \`指标“\${i.name.value}”的指标值是“\${i.target.text}”。\`, en: \`The target of “\${i.name.value}” is “\${i.target.text}”.\` },
  mend: { zh: '写明指标值。', en: 'State the target value.' },
})
`

/** The room's list with the rule at its head and the import below the others. */
function withRule(index, name, variable) {
  const imports = [...index.matchAll(/^import .*$/gm)]
  const last = imports.at(-1)
  const list = /(: readonly Rule\[\] = \[)(\s*)/
  if (!last || !list.test(index)) throw new Error('the index.ts of the room has no list of rules')
  const end = last.index + last[0].length
  const imported = `${index.slice(0, end)}\nimport { ${variable} } from './${name}.ts'${index.slice(end)}`
  return imported.replace(list, (_, head, space) => `${head}${space}${variable}, ${space.includes('\n') ? space : ''}`).replace(/, \]/, ']')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [code, path] = process.argv.slice(2)
  try {
    const files = newRule(code, path)
    const isTaken = folder =>
      readdirSync(folder, { withFileTypes: true }).some(e =>
        e.isDirectory()
          ? isTaken(join(folder, e.name))
          : e.name.endsWith('.ts') && readFileSync(join(folder, e.name), 'utf8').includes(`code: '${code}'`),
      )
    if (isTaken(SOURCE)) throw new Error(`the code ${code} is taken; codes are never reused`)
    const present = Object.keys(files).find(f => !f.endsWith('index.ts') && existsSync(join(SOURCE, f)))
    if (present) throw new Error(`${present} exists`)
    for (const [file, text] of Object.entries(files)) writeFileSync(join(SOURCE, file), text)
    console.log(
      `${Object.keys(files)
        .map(f => `packages/rules/src/${f}`)
        .join('\n')}\nNow: npm run format, write the examples, npm run book, npm test.`,
    )
  } catch (error) {
    console.error(error.message)
    process.exitCode = 2
  }
}

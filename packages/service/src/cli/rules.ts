/** jixiao rules: the rule book, one page per rule. */
import { pageOf, RULES } from '@jixiao/rules'
import type { Io } from './io.ts'
import { choice, UsageError } from './options.ts'

export async function rules(code: string | undefined, options: { readonly format: string }, io: Io): Promise<number> {
  const format = choice(options.format, ['text', 'json'], '--format')
  if (code === undefined) {
    if (format === 'json')
      io.out(
        `${JSON.stringify(
          RULES.map(r => ({
            code: r.code,
            name: r.name,
            title: r.title,
            titleEn: r.titleEn,
            severity: r.severity,
            appliesTo: r.appliesTo,
            basis: r.basis,
          })),
          null,
          2,
        )}\n`,
      )
    else for (const r of RULES) io.out(`${r.code.padEnd(8)}${r.title}（${r.titleEn}）\n`)
    return 0
  }
  const rule = RULES.find(r => r.code === code.toUpperCase())
  if (!rule) throw new UsageError(`没有编号为 ${code} 的规则；jixiao rules 列出全部规则`)
  io.out(`${(await pageOf(rule)).trim()}\n`)
  return 0
}

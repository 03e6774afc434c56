/** jixiao verify: whether a published package is whole, signed, and says the same in its documents and its data. */
import { PUBLICATIONS } from '@jixiao/core'
import { openStore } from '@jixiao/store'
import { verifyPackage } from '../flows/publication/verify-package.ts'
import { siteGatherer } from '../public-site/gather-site.ts'
import type { StoreOptions } from './backup.ts'
import { damagedWords } from './export-public.ts'
import type { Io } from './io.ts'
import { choice, profileOption, UsageError } from './options.ts'

export interface VerifyOptions {
  readonly key?: string
  readonly lang: string
}

/** Exit code: 0 everything holds, 1 something does not, 2 no package. */
export async function verify(path: string, options: VerifyOptions, io: Io): Promise<number> {
  const lang = choice(options.lang, ['zh', 'en'], '--lang')
  if (options.key !== undefined && !/^[0-9a-f]{16,64}$/i.test(options.key)) throw new UsageError('--key 应是公钥指纹，至少写前16位（0-9、a-f）')
  const verified = await verifyPackage(await bytesAt(path, io), path, options.key)
  if (!verified.ok) throw new UsageError(verified.problem.say[lang])
  const { manifest: m, fingerprint, checks } = verified.value
  const wrong = checks.filter(c => !c.holds).length
  const lines = [
    lang === 'zh'
      ? `${m.title}，第${m.version}版，${m.disclosedOn}公开${m.reason === '' ? '' : `，更正原因：${m.reason}`}`
      : `${m.title} (${PUBLICATIONS[m.kind].name.en}), version ${m.version}, disclosed ${m.disclosedOn}`,
    `${lang === 'zh' ? '公钥指纹' : 'key'} ${fingerprint}`,
    ...checks.flatMap(c => [`${c.holds ? '✓' : '✗'} ${c.say[lang]}`, ...c.details.map(d => `    ${d}`)]),
    ...m.waivers.map(w => (lang === 'zh' ? `说明：${w.message}——${w.reason}（${w.by}）` : `waived ${w.rule}: ${w.reason} (${w.by})`)),
    lang === 'zh'
      ? wrong === 0
        ? `结论：${checks.length}项核对全部通过。`
        : `结论：${checks.length}项核对中有${wrong}项不通过。`
      : `${checks.length - wrong} of ${checks.length} checks hold.`,
  ]
  io.out(`${lines.join('\n')}\n`)
  return wrong === 0 ? 0 : 1
}

/** Every package that a store keeps: whether it can still be shown. For the administrator, while the service is stopped. */
export async function verifyStore({ data, databaseUrl }: StoreOptions, io: Pick<Io, 'out'>): Promise<number> {
  if ((data === undefined) === (databaseUrl === undefined)) throw new UsageError('请写明发布包，或者 --data、--database-url 其中一个')
  const opened = await openStore(databaseUrl === undefined ? { directory: data ?? '' } : { databaseUrl })
  if (!opened.ok) throw new UsageError(opened.problem.say.zh)
  try {
    const site = await siteGatherer(opened.value.db, profileOption('hebei-county'))()
    const damaged = site.years.flatMap(y => y.damaged.map(d => `✗ ${damagedWords(y, d)}\n`))
    const sound = site.years.reduce((n, y) => n + y.versions.length, 0)
    io.out(`${damaged.join('')}结论：${sound + damaged.length}个发布包中${damaged.length === 0 ? '没有损坏的' : `有${damaged.length}个损坏`}。\n`)
    return damaged.length === 0 ? 0 : 1
  } finally {
    await opened.value.close()
  }
}

async function bytesAt(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.read(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`不能打开 ${path}（${String(error.code)}）`)
    throw error
  }
}

/** The command line: `jixiao check | compare | read | rules | verify | serve | backup | restore | take-in | export`. */
import { Command, CommanderError } from 'commander'
import { VERSION } from '../version.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import type { Io } from './io.ts'
import { UsageError } from './options.ts'
import { read } from './read.ts'
import { rules } from './rules.ts'

const JOBS = ['--jobs <n>', '同时检查几个文件，默认与处理器核数相同'] as const
const MAX_SECONDS = ['--max-seconds <n>', '每个文件的时限，默认 60 秒，每 MB 另加 10 秒'] as const
const MAX_MEMORY = ['--max-memory <n>', '每个文件的内存上限，默认 2048 MB'] as const
const QUIET = ['--quiet', '不显示进度'] as const

/** Runs one command and gives its exit code. Never throws: our own errors are caught here, once. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0
  const program = new Command('jixiao')
    .description('绩效：公共部门预算绩效文件的阅读与检查 (reads and checks budget performance documents)')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: t => io.out(t), writeErr: t => io.err(t) })
  program
    .command('check')
    .description('检查文件：哪里、为什么、怎么改 (check documents)')
    .argument('<file...>', '文件、文件夹或通配符（如 "各单位/**/*.{pdf,docx}"），- 表示标准输入')
    .option('--profile <name>', '口径：hebei-county、national', 'hebei-county')
    .option('--format <format>', '报告格式：text、json、sarif、html', 'text')
    .option('--out <path>', '写入文件而不是屏幕')
    .option('--with <file...>', '一同比对的文件')
    .option('--fail-on <severity>', '达到何种程度时退出码为 1：fatal、error、warning、hint', 'error')
    .option('--lang <lang>', '语言：zh、en', 'zh')
    .option('--all', '列出每一处，不按规则合并')
    .option('--summary', '只列汇总表，不列每一处')
    .option(...JOBS)
    .option(...MAX_SECONDS)
    .option(...MAX_MEMORY)
    .option(...QUIET)
    .action(async (files, options) => {
      code = await check(files, options, io)
    })
  program
    .command('compare')
    .description('比较同一文件的两个版本：改了哪些数、哪些话 (compares two editions of a document)')
    .argument('<old>', '旧的文件')
    .argument('<new>', '新的文件，格式可以不同')
    .option('--profile <name>', '口径：hebei-county、national', 'hebei-county')
    .option('--format <format>', 'text、json、html、docx、xlsx', 'text')
    .option('--out <path>', '写入文件而不是屏幕')
    .option('--anyway', '即使是两个不同的文件，也逐项列出差异')
    .option('--lang <lang>', '语言：zh、en', 'zh')
    .option(...MAX_SECONDS)
    .option(...MAX_MEMORY)
    .option(...QUIET)
    .action(async (old, own, options) => {
      code = await compare(old, own, options, io)
    })
  program
    .command('read')
    .description('读取文件：文字、表格和数据，附位置 (read a document)')
    .argument('<file...>', '文件、文件夹或通配符，- 表示标准输入')
    .option('--format <format>', 'json、md、csv', 'json')
    .option('--out <path>', '写入文件而不是屏幕')
    .option(...JOBS)
    .option(...MAX_SECONDS)
    .option(...MAX_MEMORY)
    .option(...QUIET)
    .action(async (files, options) => {
      code = await read(files, options, io)
    })
  program
    .command('rules')
    .description('规则手册 (the rule book)')
    .argument('[code]')
    .option('--format <format>', 'text、json', 'text')
    .action(async (rule, options) => {
      code = await rules(rule, options, io)
    })
  program
    .command('verify')
    .description('核对发布包：签名、文件、数据和文件是否一致 (verifies a published package, offline)')
    .argument('[package]', '发布包（zip），- 表示标准输入；不写时核对 --data 或 --database-url 中保存的全部发布包')
    .option('--data <dir>', '数据目录（内置数据库）')
    .option('--database-url <url>', 'PostgreSQL 15 或更高版本的地址')
    .option('--key <fingerprint>', '已知的公钥指纹')
    .option('--lang <lang>', '语言：zh、en', 'zh')
    .action(async (path, options) => {
      const { verify, verifyStore } = await import('./verify.ts')
      if (path === undefined) code = await verifyStore(options, io)
      else code = await verify(path, options, io)
    })
  program
    .command('serve')
    .description('打开检查页面；写明数据目录或数据库时，连同接口 (serve the page, and the API over a store)')
    .option('--port <n>', '端口')
    .option('--host <host>', '地址', '127.0.0.1')
    .option('--data <dir>', '数据目录（内置数据库）')
    .option('--database-url <url>', 'PostgreSQL 15 或更高版本的地址')
    .option('--profile <name>', '口径：hebei-county、national', 'hebei-county')
    .option('--region <name>', '首次启动时地区的名称')
    .option('--demo', '首次启动时建立示例县和示例账号：上年度已办结，本年度办到今天')
    .option('--demo-untouched', '首次启动时建立示例县，各单位只填好一个年度，一件都没有报送')
    .option('--public-url <url>', '用户访问的网址（经过代理时）')
    .option('--max-file-mb <n>', '附件大小上限，默认 20 MB')
    .option('--oidc-issuer <url>', '统一身份认证（OpenID Connect）的地址；密钥写在环境变量 JIXIAO_OIDC_SECRET')
    .option('--oidc-client <id>', '在统一身份认证登记的客户端编号')
    .option('--oidc-claim <name>', '哪一项声明是用户名，默认 preferred_username')
    .option('--oidc-name <name>', '登录按钮上的名称')
    .action(async options => {
      const { serve } = await import('./serve.ts')
      code = await serve(options, io)
    })
  program
    .command('backup')
    .description('备份：全部数据和附件写成一个文件 (everything into one file)')
    .requiredOption('--out <file>', '备份文件，如 jixiao.tar.gz')
    .option('--data <dir>', '数据目录（内置数据库）')
    .option('--database-url <url>', 'PostgreSQL 的地址')
    .action(async options => {
      const { backup } = await import('./backup.ts')
      code = await backup(options, io)
    })
  program
    .command('restore')
    .description('恢复：把备份恢复到空的数据目录或数据库 (a backup into an empty place)')
    .requiredOption('--from <file>', '备份文件')
    .option('--data <dir>', '数据目录（内置数据库）')
    .option('--database-url <url>', 'PostgreSQL 的地址')
    .action(async options => {
      const { restore } = await import('./backup.ts')
      code = await restore(options, io)
    })
  program
    .command('take-in')
    .description('录入公开文件：读成卷宗，逐项注明出处 (published files become dossiers)')
    .argument('<file...>', '文件、文件夹或通配符，也可以是 zip；录入过的自动跳过')
    .option('--data <dir>', '数据目录（内置数据库）')
    .option('--database-url <url>', 'PostgreSQL 的地址')
    .option('--profile <name>', '口径：hebei-county、national', 'hebei-county')
    .option(...JOBS)
    .option(...MAX_SECONDS)
    .option(...MAX_MEMORY)
    .option(...QUIET)
    .action(async (files, options) => {
      const { takeIn } = await import('./take-in.ts')
      code = await takeIn(files, options, io)
    })
  const exporting = program.command('export').description('导出公开网站或开放数据 (export the public site or the open data)')
  for (const what of ['site', 'data'] as const) {
    exporting
      .command(what)
      .description(what === 'site' ? '公开网站，静态文件，可放到政府网站 (static files)' : '开放数据：csv、json、xlsx、Parquet (open data)')
      .requiredOption('--out <dir>', '写入的文件夹')
      .option('--data <dir>', '数据目录（内置数据库）')
      .option('--database-url <url>', 'PostgreSQL 的地址')
      .option('--profile <name>', '口径：hebei-county、national', 'hebei-county')
      .option('--address <url>', '网站将来的网址，用于站点地图和订阅')
      .option('--title <text>', '网站名称')
      .action(async options => {
        const { exportPublic } = await import('./export-public.ts')
        code = await exportPublic(what, options, io)
      })
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      io.err(`${error.message}\n`)
      return 2
    }
    io.err(`程序出错（不是文件的问题）：${error instanceof Error ? error.message : String(error)}\n`)
    if (io.env.JIXIAO_DEBUG && error instanceof Error) io.err(`${error.stack ?? ''}\n`)
    return 2
  }
}

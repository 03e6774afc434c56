/** Looks a published package over without asking anybody: its signature, the hashes of its files, and that documents and data say the same. */
import {
  compare,
  done,
  equals,
  evaluationsIn,
  fromDecimal,
  type Outcome,
  rational,
  refused,
  SCORE_PLACES,
  toDecimal,
  type Wording,
  wording,
} from '@jixiao/core'
import { type ArchivedFile, listArchive, readDocument, understand } from '@jixiao/documents'
import { z } from 'zod'
import { sha256 } from './build-package.ts'
import { MANIFEST, PublicationManifest, RECORDS, SIGNATURE, STATEMENTS } from './manifest.ts'
import { type PublicStatement, publicStatement, STATEMENT_FIELDS } from './public-data.ts'
import { dossierOfRecords, type PublishedRecords, parseRecords } from './public-records.ts'
import { isSignedBy, keyFingerprint } from './seal.ts'

export interface PackageCheck {
  readonly holds: boolean
  readonly say: Wording
  /** Up to some of what differs. */
  readonly details: readonly string[]
}

export interface VerifiedPackage {
  readonly manifest: PublicationManifest
  readonly fingerprint: string
  readonly checks: readonly PackageCheck[]
}

const MOST_DETAILS = 5
const READ_BACK = /\.(?:docx|xlsx|html)$/

/** `key`: the fingerprint that the publisher's key should have, where it is known from elsewhere. */
export async function verifyPackage(bytes: Uint8Array, name: string, key?: string): Promise<Outcome<VerifiedPackage>> {
  const listed = listArchive(bytes, name)
  if (!listed.ok) return listed
  const files = new Map(listed.value.map(f => [f.name, f]))
  const head = files.get(MANIFEST)
  const manifest = head && PublicationManifest.safeParse(parsed(head.bytes))
  if (!head || !manifest?.success)
    return refused(
      'no-publication',
      wording(`“${name}”不是发布包：没有可读的 ${MANIFEST}。`, `“${name}” is no published package: it has no readable ${MANIFEST}.`),
    )
  const m = manifest.data
  const fingerprint = keyFingerprint(m.publicKey)
  const signature = new TextDecoder().decode(files.get(SIGNATURE)?.bytes).trim()
  const isSigned = isSignedBy(m.publicKey, head.bytes, signature)
  const checks: PackageCheck[] = [
    check(isSigned, ['签名有效', '签名无效：清单在签名以后被改过，或者签名缺失'], ['the signature holds', 'the signature does not hold']),
    ...(key === undefined
      ? []
      : [
          check(
            fingerprint.startsWith(key.toLowerCase()),
            ['公钥与给定的指纹一致', '公钥与给定的指纹不一致'],
            ['the key is the one given', 'the key is not the one given'],
          ),
        ]),
    filesCheck(m, listed.value),
    ...(await documentChecks(m, files)),
    ...evaluationChecks(m, files),
  ]
  return done({ manifest: m, fingerprint, checks })
}

const check = (holds: boolean, zh: readonly [string, string], en: readonly [string, string], details: readonly string[] = []): PackageCheck => ({
  holds,
  say: holds ? wording(zh[0], en[0]) : wording(zh[1], en[1]),
  details: details.length > MOST_DETAILS ? [...details.slice(0, MOST_DETAILS), `…（共${details.length}处）`] : details,
})

function filesCheck(m: PublicationManifest, files: readonly ArchivedFile[]): PackageCheck {
  const present = new Map(files.map(f => [f.name, f.bytes]))
  const named = new Set([MANIFEST, SIGNATURE, ...m.files.map(f => f.name)])
  const wrong = [
    ...m.files.flatMap(f => {
      const bytes = present.get(f.name)
      if (!bytes) return [`${f.name}：缺失`]
      return sha256(bytes) === f.sha256 ? [] : [`${f.name}：内容被改过`]
    }),
    ...files.filter(f => !named.has(f.name)).map(f => `${f.name}：清单里没有`),
  ]
  const n = m.files.length
  return check(
    wrong.length === 0,
    [`${n}个文件与清单一致`, '文件与清单不一致'],
    [`${n} files are as the manifest says`, 'files differ from the manifest'],
    wrong,
  )
}

const Statements = z.array(
  z.object({
    document: z.string(),
    body: z.string(),
    part: z.string(),
    year: z.number().nullable(),
    stage: z.string(),
    table: z.string(),
    fact: z.string(),
    value: z.string().nullable(),
    dimension: z.string(),
    printed: z.string(),
    unit: z.string(),
  }),
)

async function documentChecks(m: PublicationManifest, files: ReadonlyMap<string, ArchivedFile>): Promise<readonly PackageCheck[]> {
  const data = Statements.safeParse(parsed(files.get(STATEMENTS)?.bytes ?? new Uint8Array()))
  if (!data.success) return [check(false, ['', `不能读取 ${STATEMENTS}`], ['', `${STATEMENTS} cannot be read`])]
  const checks: PackageCheck[] = []
  for (const f of m.files) {
    const bytes = files.get(f.name)?.bytes
    if (!bytes || f.document === null || !READ_BACK.test(f.name)) continue
    const { document } = f
    const read = await readDocument(bytes, f.name)
    if (!read.ok) {
      checks.push(check(false, ['', `不能读取 ${f.name}：${read.problem.say.zh}`], ['', `${f.name} cannot be read: ${read.problem.say.en}`]))
      continue
    }
    const said = understand(read.value).facts.statements.map(s => publicStatement(document, s))
    const own = data.data.filter(s => s.document === document)
    const differences = [...only(own, said, '只在数据中'), ...only(said, own, '只在文件中')]
    checks.push(
      check(
        differences.length === 0,
        [`${f.name}：${own.length}项与数据一致`, `${f.name}：与数据不一致`],
        [`${f.name}: ${own.length} statements as in the data`, `${f.name}: differs from the data`],
        differences,
      ),
    )
  }
  return checks
}

/** Of every evaluation in the data: points of a hundred, scores within them, and their sum as its report prints it. Packages without any have no such check. */
function evaluationChecks(m: PublicationManifest, files: ReadonlyMap<string, ArchivedFile>): readonly PackageCheck[] {
  const records = recordsIn(files.get(RECORDS)?.bytes)
  const statements = Statements.safeParse(parsed(files.get(STATEMENTS)?.bytes ?? new Uint8Array()))
  const all = records ? evaluationsIn(dossierOfRecords({ body: m.body.id, fiscalYear: m.year }, { [m.kind]: records })) : []
  if (all.length === 0 || !statements.success) return []
  const wrong = all.flatMap(({ criteria, points, total }, i) => {
    const name = `第${i + 1}项评价`
    const printed = statements.data.find(s => s.document === 'evaluation-report' && s.fact === `self-evaluation/project/${i}/total`)?.value
    const sums = total === null ? null : toDecimal(total, SCORE_PLACES)
    return [
      ...(equals(points, rational(100n)) ? [] : [`${name}：分值合计${toDecimal(points, SCORE_PLACES)}，不是100`]),
      ...(criteria.every(c => c.points && c.score && compare(c.score, c.points) <= 0) ? [] : [`${name}：有得分缺失或者超过分值`]),
      ...(sums !== null && printed && toDecimal(fromDecimal(printed), SCORE_PLACES) === sums
        ? []
        : [`${name}：各项得分合计${sums ?? '不明'}，报告写作${printed ?? '不明'}`]),
    ]
  })
  const n = all.length
  return [
    check(
      wrong.length === 0,
      [`${n}项评价的分值、得分和总分一致`, '评价的得分和总分不一致'],
      [`points, scores and totals of ${n} evaluations agree`, 'scores of evaluations do not agree'],
      wrong,
    ),
  ]
}

function recordsIn(bytes: Uint8Array | undefined): PublishedRecords | null {
  try {
    return bytes ? parseRecords(bytes) : null
  } catch {
    return null
  }
}

/** Statements of the first list that the second lacks, each as often as it is lacking. */
function only(first: readonly PublicStatement[], second: readonly PublicStatement[], label: string): readonly string[] {
  const left = new Map<string, number>()
  for (const s of second) left.set(keyOf(s), (left.get(keyOf(s)) ?? 0) + 1)
  return first.flatMap(s => {
    const n = left.get(keyOf(s)) ?? 0
    if (n > 0) {
      left.set(keyOf(s), n - 1)
      return []
    }
    return [`${label}：${s.table} ${s.fact} ${s.printed}${s.unit}`]
  })
}

const keyOf = (s: PublicStatement): string => JSON.stringify(STATEMENT_FIELDS.map(f => s[f]))

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

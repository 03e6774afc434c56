/** Packages of either kind hold together; what was masked is nowhere in them. */
import {
  addingRecord,
  applyEdits,
  type Body,
  budgetView,
  type Dossier,
  type Edit,
  executionsByProject,
  fieldText,
  HIT_KINDS,
  type HitKind,
  maskFor,
  newPaper,
  type Profile,
  recordsOf,
} from '@jixiao/core'
import { fileOfArchive, listArchive, namesInArchive, readDocument, settingsOf } from '@jixiao/documents'
import { profileNamed } from '@jixiao/rules'
import type { Redaction } from '@jixiao/store'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, archivesDossier } from '../../demo/archives-dossier.ts'
import { selfScores } from '../self-scores.ts'
import { buildPackage } from './build-package.ts'
import { dossierOfRecords, parseRecords } from './public-records.ts'
import { readinessOf } from './readiness.ts'
import { isSignedBy, keyFingerprint, sealOf } from './seal.ts'
import { verifyPackage } from './verify-package.ts'

const found = profileNamed('hebei-county')
if (!found) throw new Error('no profile')
const profile: Profile = found
const body: Body = { ...ARCHIVES, parent: 'county' }
const seal = sealOf('a secret of more than thirty-two characters')
const papers = (['disclosure', 'targets', 'self-evaluation'] as const).map(kind => ({ ...newPaper(kind, []), state: 'approved' as const }))
const head = { id: 'd', body: body.id, fiscalYear: 2026, revision: 1 }

const passage = (text: string, record = 'p'): Edit =>
  addingRecord({ id: record, kind: 'passage', parent: null, order: 'zz', fields: { section: 'other-matters', text }, revision: 1 })
function edited(...edits: readonly Edit[]): Dossier {
  const done = applyEdits(archivesDossier(), edits)
  if (!done.ok) throw new Error(done.problem.say.en)
  return done.value.dossier
}

/** Every hit decided as proposed. */
function preparing(kind: 'budget' | 'results', dossier: Dossier, act?: 'mask') {
  const nothing = { redactions: [], waivers: [], signatures: [] }
  const { hits } = readinessOf(kind, dossier, body, profile, papers, nothing)
  const redactions: Redaction[] = hits.map(h => {
    const decision = act ? { act, words: maskFor(h.kind, h.text) } : h.proposal
    return { hit: h.id, document: h.document, hitKind: h.kind, place: h.where, ...decision, by: 'p', at: '2026-02-01T00:00:00Z' }
  })
  const preparations = { ...nothing, redactions }
  return { head, body, dossier, joined: [], papers, preparations, readiness: readinessOf(kind, dossier, body, profile, papers, preparations) }
}

const WANTED = {
  version: 1,
  reason: '',
  previous: null,
  disclosedOn: '2026-02-10',
  publishedAt: '2026-02-10T00:00:00Z',
  names: new Map<string, string>(),
}
const built = async (kind: 'budget' | 'results', now: ReturnType<typeof preparing>) => {
  const made = await buildPackage(now, { kind, ...WANTED }, profile, seal, async () => ({ folders: [] }))
  if (!made.ok) throw new Error(made.problem.say.en)
  return made.value
}

describe('a published package', { timeout: 60_000 }, () => {
  it.each(['budget', 'results'] as const)('of the kind %s holds together, and is the same when it is made again', async kind => {
    const now = preparing(kind, archivesDossier())
    expect(now.readiness.blocks.map(b => b.code)).toEqual(['secrecy', 'head'])
    const { bytes, manifest } = await built(kind, now)
    expect((await built(kind, now)).bytes).toEqual(bytes)
    // without a font with Chinese characters there is no pdf, and the manifest says so
    expect(manifest.missing.map(m => m.name)).toEqual(now.readiness.documents.map(d => `documents/${d.name}.pdf`))
    const verified = await verifyPackage(bytes, 'p.zip', keyFingerprint(seal.publicKey))
    if (!verified.ok) throw new Error(verified.problem.say.en)
    expect(verified.value.checks.filter(c => !c.holds)).toEqual([])
    expect(verified.value.checks.length).toBe(3 + 3 * now.readiness.documents.length)
  })

  it('holds what was written for it and nothing else: files that people attach prove something and stay with the office', async () => {
    const dossier = archivesDossier()
    const attached = recordsOf(dossier, 'attachment').map(r => fieldText(r, 'name'))
    expect(attached.length).toBeGreaterThan(0)
    for (const kind of ['budget', 'results'] as const) {
      const { bytes, manifest } = await built(kind, preparing(kind, dossier))
      const written = /^(?:documents\/.+\.(?:docx|xlsx|pdf|html)|data\/(?:statements|records)\.(?:json|csv)|公开说明\.docx)$/
      expect(manifest.files.map(f => f.name).filter(name => !written.test(name))).toEqual([])
      const names = [...(namesInArchive(bytes) ?? [])]
      expect(names.sort()).toEqual([...manifest.files.map(f => f.name), 'manifest.json', 'signature'].sort())
      const data = new TextDecoder().decode(fileOfArchive(bytes, 'data/records.json') ?? undefined)
      expect(attached.filter(name => data.includes(name))).toEqual([])
    }
  })

  it('carries no masked datum in any file, and gives the rest of the text', async () => {
    const secrets = ['13800138000', '11010519491231002X', 'zhang.san@example.com']
    const dossier = edited(passage(`咨询人身份证号${secrets[1]}，手机${secrets[0]}，邮箱${secrets[2]}。内部资料不在此列。`))
    const now = preparing('budget', dossier, 'mask')
    expect(now.readiness.hits.map(h => h.kind)).toEqual(['id-number', 'mobile', 'email', 'secrecy-mark'])
    const { bytes } = await built('budget', now)
    const listed = listArchive(bytes, 'p.zip')
    if (!listed.ok) throw new Error(listed.problem.say.en)
    for (const f of listed.value) {
      const isOffice = /\.(?:docx|xlsx)$/.test(f.name)
      const read = isOffice ? await readDocument(f.bytes, f.name) : null
      const text = read ? JSON.stringify(read.ok && read.value.blocks) : new TextDecoder().decode(f.bytes)
      for (const secret of secrets) expect(text, f.name).not.toContain(secret)
      if (f.name.endsWith('预算公开.docx')) expect(text).toContain('手机138****8000，邮箱z')
    }
  })

  it('has the public records with the masks of the documents, and enough of them to reckon the figures again', async () => {
    const secret = '13800138000'
    const [project] = recordsOf(archivesDossier(), 'project')
    if (!project) throw new Error('no project')
    const purpose: Edit = {
      kind: 'set',
      record: project.id,
      field: 'purpose',
      from: project.fields.purpose ?? null,
      to: `修复档案，联系手机${secret}。`,
    }
    const dossier = edited(purpose)
    const records = async (kind: 'budget' | 'results') => {
      const { bytes } = await built(kind, preparing(kind, dossier, 'mask'))
      return parseRecords(fileOfArchive(bytes, 'data/records.json') ?? new Uint8Array())
    }
    const budget = await records('budget')
    const again = dossierOfRecords({ body: body.id, fiscalYear: 2026 }, { budget, results: await records('results') })
    const masked = recordsOf(again, 'project').find(r => r.id === project.id)
    expect(masked && fieldText(masked, 'purpose')).toBe('修复档案，联系手机138****8000。')
    const codes = settingsOf(profile, 2026).codes
    expect(budgetView(again, codes).totals).toEqual(budgetView(dossier, codes).totals)
    expect(executionsByProject(again)).toEqual(executionsByProject(dossier))
    expect(selfScores(again, profile)).toEqual(selfScores(dossier, profile))
    // no single payment, no voucher: sums by project and source
    expect(recordsOf(again, 'payment').every(r => r.fields.date === undefined && r.fields.voucher === undefined)).toBe(true)
    expect(recordsOf(again, 'payment').length).toBeLessThan(recordsOf(dossier, 'payment').length)
    expect(new Set(budget.map(r => r.kind))).not.toContain('ledger')
  })

  it('asks again when the text around a hit has changed', () => {
    const before = preparing('budget', edited(passage('咨询电话：13800138000。')))
    const after = edited(passage('经办人电话：13800138000。'))
    const { hits, blocks } = readinessOf('budget', after, body, profile, papers, before.preparations)
    expect(hits.filter(h => h.decision === null).map(h => h.kind)).toContain('mobile')
    expect(blocks.map(b => b.code)).toContain('hit')
  })

  it('is sealed by a key that only the secret gives', () => {
    const text = new TextEncoder().encode('内容')
    expect(sealOf('a secret of more than thirty-two characters').publicKey).toBe(seal.publicKey)
    expect(sealOf('another secret of more than thirty-two').publicKey).not.toBe(seal.publicKey)
    expect(isSignedBy(seal.publicKey, text, seal.sign(text))).toBe(true)
    expect(isSignedBy(seal.publicKey, new TextEncoder().encode('内容.'), seal.sign(text))).toBe(false)
    expect(isSignedBy('no key', text, seal.sign(text))).toBe(false)
  })

  it('proposes masks that show what it was and no more', () => {
    const texts: Readonly<Record<HitKind, readonly [text: string, mask: string]>> = {
      mobile: ['13000000012', '130****0012'],
      'id-number': ['110101190001010001', '110101********0001'],
      'bank-card': ['6200000000000008', '************0008'],
      landline: ['0999-2000000', '0999-*******'],
      email: ['someone@example.org', 's***@example.org'],
      messenger: ['example01', 'e********'],
      'car-plate': ['冀A00000', '冀A*****'],
      'home-address': ['示例县示例镇和平路1号', '示例县****'],
      'clerk-name': ['李示例', '李**'],
      'named-person': ['欧阳示例', '欧阳**'],
      'listed-person': ['张三', '张*'],
      health: ['三级残疾', '****'],
      'secrecy-mark': ['内部资料', ''],
      withheld: ['张**', ''],
    }
    for (const kind of Object.keys(HIT_KINDS) as HitKind[]) {
      const [text, mask] = texts[kind]
      expect(maskFor(kind, text)).toBe(mask)
    }
    expect(maskFor('named-person', '张三丰')).toBe('张**')
  })
})

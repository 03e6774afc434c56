/** How far a publication is: its documents as they would be published, what was found in them, and what still blocks. */
import { createHash } from 'node:crypto'
import {
  type Block,
  type Body,
  checkDocument,
  type Dossier,
  type Entry,
  entriesAt,
  type Finding,
  PAPER_NAMES,
  type Paper,
  type Profile,
  PUBLICATIONS,
  type PublicationKind,
  SIGNATURES,
  type SignatureKind,
  type Understanding,
  type Wording,
  wording,
} from '@jixiao/core'
import { type JoinedBody, understand } from '@jixiao/documents'
import { RULES } from '@jixiao/rules'
import type { Preparations, Redaction, Waiver } from '@jixiao/store'
import { type PublicDocument, publicDocuments } from './public-documents.ts'
import { type Hit, hitsIn, redacted } from './redact-paper.ts'

export interface RedactedDocument extends PublicDocument {
  readonly understanding: Understanding
}

export interface BlockingFinding {
  readonly id: string
  readonly document: string
  readonly finding: Finding
  readonly at: readonly Entry[]
  readonly waiver: Waiver | null
}

export interface Readiness {
  readonly documents: readonly RedactedDocument[]
  readonly hits: readonly (Hit & { readonly decision: Redaction | null })[]
  readonly findings: readonly BlockingFinding[]
  /** Fingerprint of what would be published, with what was waived and kept: signatures hold for it alone. */
  readonly content: string
  readonly blocks: readonly Blocked[]
}

export interface Blocked {
  readonly code: 'paper' | 'hit' | 'sent-back' | 'finding' | SignatureKind
  readonly say: Wording
}

/** Personal data are decided one by one in the redaction. */
const LEFT_TO_REDACTION = new Set(['D17', 'PII-7', 'PII-8'])

export function readinessOf(
  kind: PublicationKind,
  dossier: Dossier,
  body: Body,
  profile: Profile,
  papers: readonly Paper[],
  { redactions, waivers, signatures }: Preparations,
  joined: readonly JoinedBody[] = [],
): Readiness {
  const decided = new Map(redactions.map(r => [r.hit, r]))
  const waived = new Map(waivers.map(w => [w.finding, w]))
  const made = publicDocuments(kind, dossier, body, profile, joined).map(d => {
    const original = understand(d.document)
    const hits = hitsIn(d.document, d.id, original.personalData).map(h => ({ ...h, decision: decided.get(h.id) ?? null }))
    const masks = hits.flatMap(h => (h.decision?.act === 'mask' ? [{ place: h.place, words: h.decision.words }] : []))
    const document = redacted(d.document, masks)
    const understanding = masks.length === 0 ? original : understand(document)
    const findings = checkDocument(understanding, RULES, profile)
      .findings.filter(f => (f.severity === 'fatal' || f.severity === 'error') && !LEFT_TO_REDACTION.has(f.rule))
      .map(finding => {
        const id = `${d.id} ${finding.id}`
        return { id, document: d.id, finding, at: finding.places.flatMap(p => entriesAt(document.blocks, p)), waiver: waived.get(id) ?? null }
      })
    return { document: { ...d, document, understanding }, hits, findings }
  })
  const documents = made.map(m => m.document)
  const hits = made.flatMap(m => m.hits)
  const findings = made.flatMap(m => m.findings)
  const content = contentOf(documents, hits, findings)
  const signed = new Set(signatures.filter(s => s.content === content).map(s => s.signature))
  return { documents, hits, findings, content, blocks: blocksOf(kind, papers, hits, findings, signed) }
}

function contentOf(documents: readonly RedactedDocument[], hits: Readiness['hits'], findings: readonly BlockingFinding[]): string {
  const text = (b: Block): unknown => (b.kind === 'paragraph' ? b.text : b.rows.map(r => r.cells.map(c => [c.column, c.text])))
  const content = [
    documents.map(d => [d.id, d.name, d.document.blocks.map(text)]),
    hits.map(h => [h.id, h.decision?.act, h.decision?.words]),
    findings.map(f => [f.id, f.waiver?.reason]),
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

function blocksOf(
  kind: PublicationKind,
  papers: readonly Paper[],
  hits: Readiness['hits'],
  findings: readonly BlockingFinding[],
  signed: ReadonlySet<SignatureKind>,
): readonly Blocked[] {
  const open = PUBLICATIONS[kind].papers.filter(k => papers.find(p => p.kind === k)?.state !== 'approved')
  const undecided = hits.filter(h => h.decision === null).length
  const sentBack = hits.filter(h => h.decision?.act === 'send-back').length
  const hard = findings.filter(f => f.waiver === null).length
  return [
    ...open.map(k => blocked('paper', `《${PAPER_NAMES[k].zh}》还没有审核通过。`, `“${PAPER_NAMES[k].en}” is not approved yet.`)),
    ...(undecided > 0
      ? [blocked('hit', `有${undecided}处个人信息或密级标识还没有处理。`, `${undecided} hits of the redaction are not decided.`)]
      : []),
    ...(sentBack > 0
      ? [blocked('sent-back', `有${sentBack}处已退回修改，等待填报人改正。`, `${sentBack} hits were sent back and wait to be changed.`)]
      : []),
    ...(hard > 0 ? [blocked('finding', `有${hard}个错误还没有改正，也没有人具名说明。`, `${hard} errors are neither mended nor waived.`)] : []),
    ...(['secrecy', 'head'] as const)
      .filter(s => !signed.has(s))
      .map(s => blocked(s, `还没有${SIGNATURES[s].zh}，或者审签以后内容有变动。`, `No ${SIGNATURES[s].en} of the present content.`)),
  ]
}

const blocked = (code: Blocked['code'], zh: string, en: string): Blocked => ({ code, say: wording(zh, en) })

/** What a person says of a doubt: a reading, the right value, "the document says so itself", or that it is left out. Everything stays in the history. */
import { type Body, type Doubt, done, isFiscalYear, type Outcome, placesIn, refused, SETTLEMENT_ACTS, type Settlement, wording } from '@jixiao/core'
import { typedQuantity } from '@jixiao/documents'
import {
  findAllBodies,
  findDossierHead,
  findDoubts,
  findTakenParts,
  type KeptDoubt,
  lockTakeIn,
  recordHappening,
  saveTakenPart,
  settleDoubt,
  type Tx,
} from '@jixiao/store'
import type { Actor, Office } from '../../api/office.ts'
import { fillYear, publishedPart } from './fill-year.ts'
import { identifyUnit, newBody } from './identify-body.ts'
import { permittedTakeIn } from './permitted-take-in.ts'
import { makeBody, placePart } from './take-in-document.ts'

export async function settle(office: Office, who: Actor, id: string, settlement: Settlement): Promise<Outcome<KeptDoubt>> {
  const { store, now } = office
  return store.transaction(async (tx): Promise<Outcome<KeptDoubt>> => {
    const may = await permittedTakeIn(tx, who)
    if (!may.ok) return may
    await lockTakeIn(tx)
    const [doubt] = await findDoubts(tx, { id })
    if (!doubt)
      return refused('no-doubt', wording('没有这个待核事项，可能已被新版本替换。', 'There is no such doubt; a later edition may have replaced it.'))
    const fits = check(doubt.content, settlement)
    if (!fits.ok) return fits
    const author = { by: who.id, at: now(), reason: settlement.words }
    await settleDoubt(tx, id, { settlement, by: who.id, at: author.at })
    const applied =
      doubt.dossier === null ? await placeDocument(office, tx, doubt, settlement, author) : await again(office, tx, doubt.dossier, author)
    if (!applied.ok) return applied
    await recordHappening(tx, {
      chain: doubt.dossier ?? 'house',
      by: who.id,
      at: author.at,
      act: 'settle-doubt',
      details: {
        doubt: id,
        file: doubt.document,
        kind: doubt.kind,
        said: doubt.content.say.zh,
        settled: settlement.act,
        value: settlement.value,
        words: settlement.words,
      },
    })
    return done({ ...doubt, settlement, by: who.id, at: author.at })
  })
}

function check({ kind, acts, readings }: Doubt, { act, value }: Settlement): Outcome<null> {
  const name = SETTLEMENT_ACTS[act]
  if (!acts.includes(act)) return refused('act-not-offered', wording(`这个事项不能用“${name.zh}”处理。`, `“${name.en}” is not possible here.`))
  if (act === 'choose' && !readings.some(r => r.value === value)) return refused('no-reading', wording('没有这个读法。', 'There is no such reading.'))
  if (act !== 'type') return done(null)
  if (value.trim() === '') return refused('value-missing', wording('请填写正确的值。', 'Give the right value.'))
  if (kind === 'body') {
    return placesIn(value).length > 0
      ? done(null)
      : refused(
          'place-missing',
          wording('请写单位全称，从所在地区写起，如“示例县示例局”。', 'Give the full name of the body, beginning with its place.'),
        )
  }
  if (kind === 'year')
    return isFiscalYear(Number(value)) ? done(null) : refused('no-year', wording('请填写四位数的年度。', 'Give the year in four digits.'))
  return typedQuantity(value) || !/^[\d,.\s]+$/.test(value)
    ? done(null)
    : refused('unit-missing', wording('请连同单位填写，如“61.00万元”“90%”。', 'Give the value with its unit, such as 61.00万元.'))
}

async function again({ profile }: Office, tx: Tx, dossier: string, author: { readonly by: string; readonly at: string }): Promise<Outcome<null>> {
  const head = await findDossierHead(tx, dossier, 'for update', 'published')
  if (!head) return refused('no-dossier', wording('没有这份卷宗。', 'There is no such dossier.'))
  const filled = await fillYear(tx, dossier, head.fiscalYear, profile, author)
  return filled.ok ? done(null) : filled
}

/** A document whose body or year a person has told finds its place as soon as both are known. */
async function placeDocument(
  office: Office,
  tx: Tx,
  { document, kind }: KeptDoubt,
  { act, value }: Settlement,
  author: { readonly by: string; readonly at: string },
): Promise<Outcome<null>> {
  if (act === 'reject') return done(null)
  const parts = await findTakenParts(tx, { document })
  const bodies = await findAllBodies(tx)
  let department: Body | null = null
  for (const p of parts) {
    const year = kind === 'year' ? Number(value) : p.fiscalYear
    let body = p.body === null ? null : (bodies.get(p.body) ?? null)
    if (kind === 'body' && p.body === null)
      body =
        department === null
          ? await toldBody(tx, p.name, p.code, act, value)
          : await makeBody(tx, identifyUnit({ ...p, key: p.part }, department, await findAllBodies(tx)))
    department ??= body
    const row = { ...p, body: body?.id ?? null, fiscalYear: year }
    if (body === null || year === null) await saveTakenPart(tx, row)
    else {
      const { paper } = await publishedPart(tx, p, year, new Map())
      const placed = await placePart(tx, office, row, paper, author)
      if (!placed.ok) return placed
    }
  }
  return done(null)
}

async function toldBody(tx: Tx, name: string, code: string | null, act: Settlement['act'], value: string): Promise<Body | null> {
  const bodies = await findAllBodies(tx)
  if (act === 'type') return makeBody(tx, newBody(value.trim(), code, bodies))
  const known = bodies.get(value)
  if (known) return known
  const region = bodies.get(value.replace(/^new:/, ''))
  return makeBody(tx, newBody(name, code, bodies, region))
}

/** Fills what was attained from the ledgers, and says where a value entered by hand differs from them or has no proof. */

import type { Problem } from '../words/outcome.ts'
import { gap } from '../words/quantity.ts'
import { type Wording, wording } from '../words/wording.ts'
import { endOfMonth } from './day.ts'
import { type Dossier, type DossierRecord, fieldMoney, fieldText, orderBetween, recordsOf } from './dossier/dossier.ts'
import type { Edit } from './dossier/edit.ts'
import type { FieldValue } from './dossier/field.ts'
import { executionCurves, type Forecast } from './execution-curve.ts'
import { measuredValue, printMeasured } from './measured-value.ts'
import { parseTargetValue } from './parse-target-value.ts'

/** A value by hand beside that of the ledger; the one by hand stays. */
export interface Differing {
  readonly record: string
  readonly indicator: string
  readonly byHand: string
  readonly measured: string
  readonly arithmetic: Wording
}

export interface Filled {
  readonly edits: readonly Edit[]
  readonly differing: readonly Differing[]
  /** Measures that cannot tell, and why. */
  readonly untold: readonly { readonly measure: string; readonly indicator: string; readonly problem: Problem }[]
  /** Values by hand without measure, without attachment, and that do not say that they have none. */
  readonly unproven: readonly { readonly record: string; readonly indicator: string; readonly say: Wording }[]
}

type Attained = DossierRecord<'progress'> | DossierRecord<'attainment'>

/** Fills 完成情况 of the indicators and 全年预计执行数 of the projects in the round that ends with a month. Only what is empty. */
export function fillProgress(dossier: Dossier, month: number): Filled {
  const filled = fill(dossier, 'progress', i => recordsOf(dossier, 'progress', i).find(p => fieldText(p, 'month') === String(month)), {
    until: endOfMonth(dossier.fiscalYear, month),
    id: indicator => `${indicator}-m${month}`,
    fields: { month: String(month) },
  })
  return { ...filled, edits: [...filled.edits, ...forecasts(dossier, month)] }
}

/** Fills 实际完成值 of the self-evaluation. Only what is empty. */
export const fillAttainment = (dossier: Dossier): Filled =>
  fill(dossier, 'attainment', i => recordsOf(dossier, 'attainment', i)[0], { id: indicator => `${indicator}-end`, fields: {} })

interface Into {
  readonly until?: string
  /** The id of the record to make: the same every time, so that filling twice makes it once. */
  readonly id: (indicator: string) => string
  readonly fields: Readonly<Record<string, FieldValue>>
}

function fill(dossier: Dossier, of: 'progress' | 'attainment', find: (indicator: string) => Attained | undefined, into: Into): Filled {
  const edits: Edit[] = []
  const differing: Differing[] = []
  const untold: Filled['untold'][number][] = []
  const unproven: Filled['unproven'][number][] = []
  for (const indicator of recordsOf(dossier, 'indicator')) {
    const own = find(indicator.id)
    const byHand = textOf(own)
    const unit = fieldText(indicator, 'unit')
    const [measure] = recordsOf(dossier, 'measure', indicator.id)
    const told = measure && measuredValue(dossier, measure, into.until)
    if (measure && told && !told.ok) untold.push({ measure: measure.id, indicator: indicator.id, problem: told.problem })
    if (told?.ok) {
      const measured = printMeasured(told.value, unit)
      if (!own) {
        const order = orderBetween(recordsOf(dossier, of, indicator.id).at(-1)?.order ?? null, null)
        edits.push({ kind: 'add', record: into.id(indicator.id), of, parent: indicator.id, order, fields: { ...into.fields, actual: measured } })
      } else if (byHand === '') edits.push({ kind: 'set', record: own.id, field: 'actual', from: null, to: measured })
      else if (!isSame(byHand, measured, unit))
        differing.push({ record: own.id, indicator: indicator.id, byHand, measured, arithmetic: told.value.arithmetic })
    } else if (own && byHand !== '' && !isProven(dossier, own, indicator.id)) {
      const name = fieldText(indicator, 'name')
      unproven.push({
        record: own.id,
        indicator: indicator.id,
        say: wording(
          `指标“${name}”的“${byHand}”为手工填写，没有附佐证材料，也没有注明无佐证材料。`,
          `“${byHand}” of “${name}” was entered by hand; it has no attachment and does not say that there is none.`,
        ),
      })
    }
  }
  return { edits, differing, untold, unproven }
}

/** Could the two print the same value? 94.1% and 94.07% do, 94% and 95% do not. */
function isSame(byHand: string, measured: string, unit: string): boolean {
  const [hand, ledger] = [parseTargetValue(/\d$/.test(byHand) ? `${byHand}${unit}` : byHand), parseTargetValue(measured)]
  return hand.quantity !== null && ledger.quantity !== null && hand.quantity.dimension === ledger.quantity.dimension
    ? gap(hand.quantity, ledger.quantity) === null
    : byHand === measured
}

const isProven = (dossier: Dossier, own: Attained, indicator: string): boolean =>
  own.fields.withoutEvidence === true || recordsOf(dossier, 'attachment', own.id).length > 0 || recordsOf(dossier, 'attachment', indicator).length > 0

const textOf = (own: Attained | undefined): string => (typeof own?.fields.actual === 'string' ? own.fields.actual : '')

/** 全年预计执行数 by the forecast of the curve, for projects that have none yet and have spent something. */
function forecasts(dossier: Dossier, month: number): readonly Edit[] {
  return executionCurves(dossier, month).flatMap(({ of, forecast }): readonly Edit[] => {
    if (dossier.records.get(of)?.kind !== 'project' || !forecast.ok) return []
    const siblings = recordsOf(dossier, 'forecast', of)
    const own = siblings.find(f => fieldText(f, 'month') === String(month))
    const expected = String(roundedForecast(forecast.value))
    if (own) return fieldMoney(own, 'expected') === null ? [{ kind: 'set', record: own.id, field: 'expected', from: null, to: expected }] : []
    const order = orderBetween(siblings.at(-1)?.order ?? null, null)
    return [{ kind: 'add', record: `${of}-m${month}`, of: 'forecast', parent: of, order, fields: { month: String(month), expected } }]
  })
}

/** Hundreds of yuan, the second decimal of 万元. */
const HUNDRED_YUAN = 10_000n

/** An estimate of some size is not given to the 分; unless that would take it out of what it may be. */
function roundedForecast({ low, expected, rest }: Forecast): bigint {
  const rounded = ((expected + HUNDRED_YUAN / 2n) / HUNDRED_YUAN) * HUNDRED_YUAN
  return expected < 100n * HUNDRED_YUAN || rounded < low || rounded - expected > rest ? expected : rounded
}

/** 政府采购 and 国有资产: what is bought and what is held (DOMAIN 6.1 六, 七; N-09, N-10). */
import { fieldMoney } from '@jixiao/core'
import { assetsOf, fixedAssets } from '../fixed-assets.ts'
import type { Prepared } from '../form.ts'
import { entered, type FormBlock, say } from '../lay-out.ts'
import { sayMoney, styleFor } from '../printed-amount.ts'
import { procurement, procurementOf } from '../procurement.ts'

export function procurementSection(given: Prepared): readonly FormBlock[] {
  const own = procurementOf(given)
  const money = (fen: bigint): string => sayMoney(fen, own.style)
  const [goods, works, services] = ['goods', 'works', 'services'].map(c => own.ofClass(c))
  const isSplit = (goods ?? 0n) + (works ?? 0n) + (services ?? 0n) === own.total
  const classes = isSplit ? `，其中：货物类采购${money(goods ?? 0n)}，工程类采购${money(works ?? 0n)}，服务类采购${money(services ?? 0n)}` : ''
  return [
    own.total === 0n
      ? say(`${given.year}年未安排政府采购预算。`)
      : say(`${given.year}年安排政府采购预算${money(own.total)}${classes}。预留给中小微企业的采购份额${money(own.setAside)}。`),
    ...procurement.make(given),
  ]
}

export function assetSection(given: Prepared): readonly FormBlock[] {
  const assets = assetsOf(given)
  const [particulars] = given.all('particulars')
  const planned = particulars ? fieldMoney(particulars, 'plannedAssets') : null
  const bought =
    planned === null || !particulars
      ? []
      : [
          '本年度拟购置固定资产',
          entered(sayMoney(planned, styleFor([planned], given.settings.unit, assets.style.decimals)), particulars.id, 'plannedAssets'),
          '。',
        ]
  return [say(`${given.year - 1}年末固定资产总额${sayMoney(assets.total, assets.style)}（详见下表）。`, ...bought), ...fixedAssets.make(given)]
}

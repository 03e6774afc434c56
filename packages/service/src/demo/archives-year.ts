/** The invented archive's year: what was changed, received and paid, how it stood in June, what came of it in December. */

/** 万元. */
export const ADJUSTMENTS: readonly (readonly [project: string, kind: string, wan: string, date: string, document: string, reason: string])[] = [
  ['scan', 'supplement', '2.00', '2026-05-20', '示例财预〔2026〕31号', '增加退役军人档案数字化任务'],
  ['', 'supplement', '1.20', '2026-06-12', '示例财预〔2026〕40号', '调入人员1名'],
]
export const RECEIVED: readonly (readonly [project: string, wan: string, date: string])[] = [
  ['', '74.00', '2026-03-01'],
  ['', '74.65', '2026-08-03'],
  ['repair', '15.00', '2026-03-10'],
  ['scan', '31.00', '2026-03-10'],
  ['scan', '2.00', '2026-06-02'],
  ['vault', '14.50', '2026-02-20'],
  ['publicity', '4.00', '2026-03-10'],
]
export const PAID: readonly (readonly [project: string, economy: string, wan: string, date: string])[] = [
  ['', '30101', '73.50', '2026-06-28'],
  ['', '30101', '74.42', '2026-12-22'],
  ['repair', '30227', '7.60', '2026-06-15'],
  ['repair', '30227', '7.26', '2026-11-26'],
  ['scan', '30227', '16.40', '2026-06-20'],
  ['scan', '30227', '16.00', '2026-12-18'],
  ['vault', '31003', '8.00', '2026-05-30'],
  ['vault', '30213', '6.50', '2026-11-10'],
  ['publicity', '30202', '2.10', '2026-06-09'],
  ['publicity', '30226', '1.86', '2026-11-30'],
]

export interface DemoOutcome {
  /** 万元 expected in June for the whole year. */
  readonly expected: string
  readonly done: string
  readonly completion: string
  /** By indicator, in order: points, reached in June, expected then, reached in December. */
  readonly indicators: readonly (readonly [points: string, june: string, expected: string, december: string])[]
}

export const OUTCOMES: Readonly<Record<string, DemoOutcome>> = {
  repair: {
    expected: '15.00',
    done: '完成民国档案修复6120页，全部通过验收并归库，新开放86卷。发放问卷120份，满意度94.1%。',
    completion: '100',
    indicators: [
      ['10', '3150页', '6100页', '6120页'],
      ['10', '98.4%', '98.5%', '98.6%'],
      ['10', '按计划进行', '11月底前', '11月底前'],
      ['10', '7.60万元', '15.00万元', '14.86万元'],
      ['20', '42卷', '85卷', '86卷'],
      ['20', '50年', '50年', '52年'],
      ['10', '93.5%', '94%', '94.1%'],
    ],
  },
  scan: {
    expected: '32.80',
    done: '完成婚姻登记、知青和退役军人档案数字化26.3万页，数据已挂接上网。向查档用户发放问卷150份，满意度94.6%。',
    completion: '100',
    indicators: [
      ['10', '13.2万页', '26万页', '26.3万页'],
      ['10', '2.4‰', '2.5‰', '2.6‰'],
      ['10', '按计划进行', '12月底前', '12月底前'],
      ['10', '14.20万元', '31.00万元', '30.40万元'],
      ['40', '14分钟', '10分钟', '9分钟'],
      ['10', '93.1%', '94%', '94.6%'],
    ],
  },
  vault: {
    expected: '14.50',
    done: '更换恒温恒湿机2台，消防和空调系统全年运行正常，库房无安全事故。向26家进馆单位发放问卷，满意度92.3%。',
    completion: '100',
    indicators: [
      ['10', '2台', '2台', '2台'],
      ['10', '95.6%', '96%', '96.4%'],
      ['10', '6月底前', '6月底前', '6月底前'],
      ['10', '10.00万元', '14.50万元', '14.50万元'],
      ['40', '0起', '0起', '0起'],
      ['10', '91%', '92%', '92.3%'],
    ],
  },
  publicity: {
    expected: '4.00',
    done: '举办档案展览5场，参观3340人次，国际档案日主题展览按时开幕。现场发放问卷200份，满意度96.2%。',
    completion: '100',
    indicators: [
      ['10', '2场', '5场', '5场'],
      ['10', '100%', '100%', '100%'],
      ['10', '6月9日前', '6月9日前', '6月9日前'],
      ['10', '2.10万元', '4.00万元', '3.96万元'],
      ['40', '1620人次', '3300人次', '3340人次'],
      ['10', '95.8%', '96%', '96.2%'],
    ],
  },
}

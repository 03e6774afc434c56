import { describe, expect, it } from 'vitest'
import { factsOf as facts, statementsOf } from './testing/facts-of.ts'

describe('final accounts', () => {
  it('三公: what was spent, and not what was budgeted', () => {
    expect(
      facts(
        'final-accounts',
        'unnamed',
        '“三公”经费支出预算为9万元，“三公”经费支出决算为7万元。其中：出国经费0万元，公车购置及运行费6万元（公务用车购置费2万元，车辆运行维护费4万元），公务接待费预算2万元，公务接待支出1万元。',
      ),
    ).toEqual([
      'mention/amount 90000',
      'three-public/total/all 70000',
      'three-public/abroad/all 0',
      'three-public/vehicles/all 60000',
      'three-public/vehicle-purchase/all 20000',
      'three-public/vehicle-operation/all 40000',
      'mention/amount 20000',
      'three-public/reception/all 10000',
    ])
  })
  it('what it is measured by is not what changes', () => {
    expect(facts('final-accounts', 'unnamed', '“三公”经费支出决算为7万元，完成预算9万元的77.8%，比上年减少1万元。')).toEqual([
      'three-public/total/all 70000',
      'mention/amount 90000',
      'mention/rate 0.778',
      'change/three-public/total/all -10000',
    ])
  })
  it('an average is not the amount of that name', () => {
    expect(facts('final-accounts', 'unnamed', '因公出国（境）费6万元，人均因公出国（境）费用2万元。')).toEqual([
      'three-public/abroad/all 60000',
      'mention/amount 20000',
    ])
  })
  it('what is listed under a budget is budgeted', () => {
    expect(
      facts('final-accounts', 'unnamed', '“三公”经费预算9万元，其中：因公出国费3万元，公务接待费6万元。').filter(f => f.startsWith('three-public')),
    ).toEqual([])
  })
  it('a change against the budget is none between years', () => {
    expect(facts('final-accounts', 'unnamed', '“三公”经费决算总额7万元，比预算减少2万元，比上年增加1万元。')).toEqual([
      'three-public/total/all 70000',
      'mention/change -20000',
      'change/three-public/total/all 10000',
    ])
  })
})

describe('budget disclosure', () => {
  it('the basic expenditure of one function is not that of the whole', () => {
    const said = facts('budget-disclosure', 'unnamed', '初中教育支出20万元，其中：基本支出18万元，项目支出2万元。')
    expect(said.filter(f => !f.startsWith('mention'))).toEqual([])
  })
  it('income by source (N-01)', () => {
    expect(
      facts(
        'budget-disclosure',
        'arrangement',
        '2023年预算收入80万元，其中：一般公共预算收入75万元，基金预算收入0万元，财政专户核拨收入1万元，其他来源收入2万元，上年结转2万元。',
      ),
    ).toEqual([
      'income/total 800000',
      'income/bySource/general-budget 750000',
      'income/bySource/government-fund 0',
      'income/bySource/fiscal-account 10000',
      'income/bySource/other 20000',
      'income/carry-over 20000',
    ])
  })
  it('all income from the general budget', () => {
    expect(facts('budget-disclosure', 'arrangement', '2023年共安排资金242.3万元，全部是一般公共预算拨款。')).toEqual([
      'income/total 2423000',
      'income/bySource/general-budget 2423000',
    ])
  })
  it('expenditure with its parts (N-02, N-03)', () => {
    expect(
      facts(
        'budget-disclosure',
        'arrangement',
        '部门支出预算为87.2万元，其中基本支出48.2万元，包括人员经费45万元和日常公用经费3.2万元；项目支出39万元。',
      ),
    ).toEqual([
      'expenditure/byFunction/all/total 872000',
      'expenditure/byFunction/all/basic 482000',
      'basic/byEconomy/all/personnel 450000',
      'basic/byEconomy/all/operating 32000',
      'expenditure/byFunction/all/project 390000',
    ])
  })
  it('changes are signed; last year only when printed (N-07)', () => {
    expect(facts('budget-disclosure', 'arrangement', '收入预算60万元，比上年减少5万元。2022年收入预算为65万元。')).toEqual([
      'income/total 600000',
      'change/income/total -50000',
      '2022 income/total 650000',
    ])
  })
  it('三公: items, no change, and none at all', () => {
    expect(
      facts(
        'budget-disclosure',
        'three-public',
        '“三公”经费预算安排1万元，其中：因公出国（境）费0万元；公务用车购置及运维费1万元（其中：公务用车购置费0万元，公务用车运行维护费1万元)；公务接待费0万元。“三公”经费与上年持平。',
      ),
    ).toEqual([
      'three-public/total/all 10000',
      'three-public/abroad/all 0',
      'three-public/vehicles/all 10000',
      'three-public/vehicle-purchase/all 0',
      'three-public/vehicle-operation/all 10000',
      'three-public/reception/all 0',
      'change/three-public/total/all 0',
    ])
    expect(facts('budget-disclosure', 'three-public', '2023年未安排财政拨款“三公”经费预算。')).toEqual(['three-public/total/all blank'])
    expect(facts('budget-disclosure', 'three-public', '注：无财政拨款“三公”经费预算，空表列示。')).toEqual([])
  })
  it('operating expenses only where the text names them', () => {
    expect(facts('budget-disclosure', 'operating-expenses', '机关运行经费共计安排3.2万元。')).toEqual(['operating-expenses/total 32000'])
    expect(facts('budget-disclosure', 'operating-expenses', '基本支出共安排79.6万元，其中人员经费71.2万元，日常公用经费8.4万元。')).toEqual([
      'expenditure/byFunction/all/basic 796000',
      'basic/byEconomy/all/personnel 712000',
      'basic/byEconomy/all/operating 84000',
    ])
  })
  it('assets of the end of last year, purchases of this year', () => {
    expect(facts('budget-disclosure', 'state-assets', '示例局上年末固定资产金额为12万元（详见下表）。本年度拟购置固定资产总额为3万元。')).toEqual([
      '2022 assets/total/value 120000',
      'assets/planned-purchase 30000',
    ])
  })
  it('procurement by kind and for small enterprises', () => {
    expect(
      facts(
        'budget-disclosure',
        'procurement',
        '2023年，我馆安排政府采购预算51万元，其中：货物类21万元，工程类0万元，服务类30万元。预留中小微企业份额36万元。',
      ),
    ).toEqual([
      'procurement/total/all 510000',
      'procurement/goods 210000',
      'procurement/works 0',
      'procurement/services 300000',
      'procurement/set-aside 360000',
    ])
    expect(facts('budget-disclosure', 'arrangement', '项目支出30万元，主要用于货物21万元。')).toEqual([
      'expenditure/byFunction/all/project 300000',
      'mention/amount 210000',
    ])
  })
  it('purchases in other words, only where assets are told', () => {
    expect(facts('budget-disclosure', 'state-assets', '2023年拟购置办公设备3万元。')).toEqual(['assets/planned-purchase 30000'])
    expect(facts('budget-disclosure', 'arrangement', '拟购置办公设备3万元。')).toEqual(['mention/amount 30000'])
  })
  it('goals and targets are no budget figures', () => {
    expect(facts('budget-disclosure', 'itemised-goals', '项目支出39万元；费用不低于10万元；培训2次以上。')).toEqual([
      'mention/amount 390000',
      'mention/amount 100000',
      'mention/count 2',
    ])
    expect(facts('budget-disclosure', 'arrangement', '基本支出不超过10万元。')).toEqual(['mention/amount 100000'])
  })
})

describe('monitoring', () => {
  it('a part takes the aspect of its whole', () => {
    expect(
      facts(
        'monitoring-report',
        'execution',
        '年初预算经费56.3万元（基本支出49.9万元，项目支出6.4万元）；上年结转经费0万元。追加预算经费7.5万元，其中：基本支出0万元，项目支出7.5万元。',
      ),
    ).toEqual([
      'execution/total/initial 563000',
      'execution/basic/initial 499000',
      'execution/project/initial 64000',
      'execution/total/carry-over 0',
      'execution/total/supplement 75000',
      'execution/basic/supplement 0',
      'execution/project/supplement 75000',
    ])
  })
  it('rates belong to what was spent', () => {
    expect(facts('monitoring-report', 'execution', '实际支出29.5万元，占调整预算的46.3%。其中：项目支出2.7万元，占项目支出预算的19.77%。')).toEqual([
      'execution/total/spent 295000',
      'execution/total/rate 0.463',
      'execution/project/spent 27000',
      'execution/project/rate 0.1977',
    ])
  })
  it('one project is not the department', () => {
    expect(facts('monitoring-report', 'execution', '示例项目年初预算10万元，执行率50%。')).toEqual([
      'execution/project-item/0/initial 100000',
      'execution/project-item/0/rate 0.5',
    ])
  })
})

describe('self-evaluation', () => {
  it('budget, adjusted budget, carry-over, spent', () => {
    expect(
      facts('self-evaluation-report', 'basic-situation', '本部门年初预算收入127.2万元，调整预算数156.7万元（含结转和结余0.4万元），支出156.7万元。'),
    ).toEqual([
      'self-evaluation/initial-budget 1272000',
      'self-evaluation/adjusted-budget 1567000',
      'self-evaluation/carry-over 4000',
      'self-evaluation/spent 1567000',
    ])
  })
  it('score and grade', () => {
    expect(facts('self-evaluation-report', 'conclusion', '总得分94分为优秀')).toEqual(['self-evaluation/score 94', 'self-evaluation/grade 优秀'])
    expect(facts('self-evaluation-report', 'conclusion', '自评得分为78.5分，评价等级为“中”。')).toEqual([
      'self-evaluation/score 78.5',
      'self-evaluation/grade 中',
    ])
  })
})

it('every mention becomes a statement with its place and label', () => {
  const [s] = statementsOf('unknown', 'unnamed', '开展培训3次。')
  expect([s?.fact, s?.label, s?.place.text, s?.origin]).toEqual(['mention/count', '培训', '3次', 'text'])
})

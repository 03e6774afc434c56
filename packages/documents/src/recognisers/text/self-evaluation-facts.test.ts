import { describe, expect, it } from 'vitest'
import { factsOf } from '../testing/facts-of.ts'

const inConclusion = (text: string): string[] => factsOf('self-evaluation-report', 'conclusion', text).filter(f => f.startsWith('self-evaluation/'))

describe('score and grade of the whole', () => {
  it('scores of projects are not the score of the department', () => {
    expect(
      inConclusion('四个项目自评得分分别为100分、98.05分、100分、100分，按简单平均计算，部门整体支出绩效自评得分99.51分，评价等级为“优”。'),
    ).toEqual(['self-evaluation/score 99.51', 'self-evaluation/grade 优'])
    expect(inConclusion('示例项目得分92分，扣8分，满分100分。')).toEqual([])
  })
  it.each([
    '自评得分95.5分，评价等级为优。',
    '总得分95.5分，评价等级为优。',
    '部门整体支出绩效评价得分为95.5分，评价等级为“优”。',
    '综合评价得分95.5分，属于优。',
  ])('%s', text => {
    expect(inConclusion(text)).toEqual(['self-evaluation/score 95.5', 'self-evaluation/grade 优'])
  })
  it('elsewhere only where the sentence speaks of the whole', () => {
    const text = '部门整体支出自评得分为95.5分。项目自评得分90分。'
    expect(factsOf('self-evaluation-report', 'basic-situation', text)).toEqual(['self-evaluation/score 95.5', 'mention/count 90'])
  })
  it('the grade of the projects is not that of the whole', () => {
    expect(inConclusion('3个项目自评等级均为优，部门整体自评等级为良。')).toEqual(['self-evaluation/grade 良'])
  })
})

describe('money of the whole', () => {
  it('with its basic and project part', () => {
    expect(
      factsOf(
        'self-evaluation-report',
        'execution',
        '年初预算168万元，其中：基本支出96万元，项目支出72万元。调整预算数179万元（其中基本支出96万元，项目支出83万元），全年支出176万元。',
      ),
    ).toEqual([
      'self-evaluation/initial-budget 1680000',
      'self-evaluation/initial-budget/basic 960000',
      'self-evaluation/initial-budget/project 720000',
      'self-evaluation/adjusted-budget 1790000',
      'self-evaluation/adjusted-budget/basic 960000',
      'self-evaluation/adjusted-budget/project 830000',
      'self-evaluation/spent 1760000',
    ])
  })
  it('not that of a project', () => {
    expect(factsOf('self-evaluation-report', 'execution', '1.示例服务项目：年初预算36万元，支出30万元。')).toEqual([
      'mention/amount 360000',
      'mention/amount 300000',
    ])
  })
})

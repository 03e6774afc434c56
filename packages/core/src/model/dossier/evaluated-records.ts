/** Records of what others found of the year's projects (部门评价, 财政评价): made of finished evaluations for publication, never entered. */
import { wording } from '../../words/wording.ts'
import { EVALUATION_KINDS } from '../evaluation.ts'
import { f, name, type RecordShape, reason } from './record-shape.ts'

export const EVALUATED_RECORDS = {
  evaluation: {
    name: wording('绩效评价', 'evaluation'),
    chapter: 'evaluation',
    under: [],
    fields: {
      kind: f('choice', '评价类别', 'kind', EVALUATION_KINDS),
      project: f('reference', '项目（整体支出留空）', 'project (empty: the body as a whole)'),
      experts: f('number', '评价人数', 'number of experts'),
      conclusion: f('paragraph', '评价结论', 'conclusion'),
      problems: f('paragraph', '存在的问题', 'problems'),
      suggestions: f('paragraph', '有关建议', 'recommendations'),
    },
  },
  /** A level-3 item of the frame. */
  criterion: {
    name: wording('评价指标', 'item of an evaluation'),
    chapter: 'evaluation',
    under: ['evaluation'],
    fields: {
      level1: f('text', '一级指标', 'level 1'),
      level2: f('text', '二级指标', 'level 2'),
      name,
      points: f('number', '分值', 'points'),
      score: f('number', '得分', 'score'),
      reason,
    },
  },
  /** An item of the notice that followed, once it is closed. */
  rectification: {
    name: wording('整改情况', 'rectification'),
    chapter: 'evaluation',
    under: ['evaluation'],
    fields: {
      problem: f('paragraph', '整改要求', 'what was to be mended'),
      done: f('paragraph', '整改情况', 'what was done'),
      closed: f('date', '销号日期', 'closed on'),
    },
  },
} as const satisfies Readonly<Record<string, RecordShape>>

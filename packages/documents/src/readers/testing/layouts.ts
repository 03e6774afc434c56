/** The disclosure laid out in many ways: what is said must be the same in all of them. */
import { type Layout, PLAIN } from './written-disclosure.ts'

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a4-upright': { ...PLAIN, foot: '- # -' },
  'a4-across': { ...PLAIN, page: 'A4 landscape', head: '示例县水务局部门预算', foot: '第#页 共##页' },
  'a3-across': { ...PLAIN, page: 'A3 landscape', size: 11, foot: '#/##' },
  'a5-small': { ...PLAIN, page: 'A5', margin: '15mm 12mm', size: 10, foot: '— # —' },
  'large-letters': { ...PLAIN, size: 16, repeatsHead: false, head: '部门预算公开', foot: '第 # 页' },
  'short-pages': { ...PLAIN, page: '210mm 120mm', repeatsHead: false, foot: '#' },
  'open-sides': { ...PLAIN, css: 'table { border-left: hidden; border-right: hidden }' },
  'coloured-cells': { ...PLAIN, css: 'table { border-collapse: separate; border-spacing: 1.5pt } td { border: none; background: #dde6f0 }' },
  'no-lines': { ...PLAIN, css: 'td { border: none }' },
  'no-lines-aligned-at-top': { ...PLAIN, css: 'td { border: none; vertical-align: top; padding: 2pt 4pt }' },
  'no-lines-across': { ...PLAIN, page: 'A4 landscape', foot: '第#页 共##页', css: 'td { border: none }' },
  'no-lines-across-aligned-at-top': { ...PLAIN, page: 'A4 landscape', css: 'td { border: none; vertical-align: top; padding: 2pt 4pt }' },
  'no-lines-head-once': { ...PLAIN, repeatsHead: false, css: 'td { border: none }' },
  'lines-below-rows': { ...PLAIN, foot: '# / ##', css: 'td { border-left: none; border-right: none }' },
  'three-lines': {
    ...PLAIN,
    css: 'td { border: none } table { border-top: 1pt solid black; border-bottom: 1pt solid black } thead tr:last-child td { border-bottom: 0.6pt solid black }',
  },
  'striped-rows': { ...PLAIN, css: 'td { border: none } tr:nth-child(even) td { background: #dde6f0 }' },
  'spaced-letters': { ...PLAIN, css: 'body { letter-spacing: 1.2pt }' },
}

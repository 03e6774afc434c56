/** How an official document looks: page, fonts and sizes of GB/T 9704—2012, with the open fonts that stand in where a font is not at hand. */

/** A font by its usual name, and those that may stand in for it, the nearest first. */
export interface FontChoice {
  readonly name: string
  readonly otherwise: readonly string[]
  /** Set bold where only a stand-in is at hand. */
  readonly isBold?: boolean
}

export interface OfficialLayout {
  /** Of the upright page, in mm. */
  readonly page: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly fonts: {
    readonly title: FontChoice
    readonly body: FontChoice
    /** Of headings, the highest level first; deeper ones are set as the last. */
    readonly headings: readonly FontChoice[]
    readonly table: FontChoice
    /** Letters and digits. */
    readonly latin: string
  }
  /** In points. */
  readonly sizes: {
    readonly title: number
    readonly tableTitle: number
    readonly body: number
    readonly caption: number
    /** Of tables: the first in which the table fits is taken. */
    readonly table: readonly number[]
    readonly pageNumber: number
  }
  /** From line to line of running text, in points. */
  readonly lineSpacing: { readonly title: number; readonly body: number }
}

const SERIF = ['Noto Serif CJK SC', 'Source Han Serif SC', 'Source Han Serif CN', 'SimSun', 'Songti SC']
const SANS = ['Noto Sans CJK SC', 'Source Han Sans SC', 'Source Han Sans CN', 'Microsoft YaHei', 'PingFang SC']
const FANG_SONG = ['仿宋', 'FangSong', '方正仿宋_GBK', 'FZFangSong-Z02', 'FandolFang R', 'STFangsong']
const KAI = ['楷体', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03', 'FandolKai', 'STKaiti']

export const OFFICIAL_LAYOUT: OfficialLayout = {
  page: { width: 210, height: 297 },
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  fonts: {
    title: { name: '方正小标宋简体', otherwise: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', ...SERIF], isBold: true },
    body: { name: '仿宋_GB2312', otherwise: [...FANG_SONG, ...SERIF] },
    headings: [
      { name: '黑体', otherwise: ['SimHei', '方正黑体_GBK', 'FZHei-B01', ...SANS] },
      { name: '黑体', otherwise: ['SimHei', '方正黑体_GBK', 'FZHei-B01', ...SANS] },
      { name: '楷体_GB2312', otherwise: [...KAI, ...SERIF] },
      { name: '仿宋_GB2312', otherwise: [...FANG_SONG, ...SERIF], isBold: true },
    ],
    table: { name: '宋体', otherwise: ['SimSun', '方正书宋_GBK', ...SERIF] },
    latin: 'Times New Roman',
  },
  sizes: { title: 22, tableTitle: 18, body: 16, caption: 10.5, table: [10.5, 9, 8, 7], pageNumber: 14 },
  lineSpacing: { title: 34, body: 29 },
}

export const pointsOf = (mm: number): number => (mm * 72) / 25.4

/** Width and height in points of what is printed on a page, upright or on its side. */
export function printedArea({ page, margins }: OfficialLayout, isLandscape: boolean): { readonly width: number; readonly height: number } {
  const width = pointsOf(page.width - margins.left - margins.right)
  const height = pointsOf(page.height - margins.top - margins.bottom)
  return isLandscape ? { width: height, height: width } : { width, height }
}

/** What the page says, in Chinese and English. Domain words are those of the glossary. */

export type Lang = 'zh' | 'en'

const TEXT = {
  brand: ['绩　效', 'jixiao'],
  check: ['检查文件', 'Check'],
  ruleBook: ['规则手册', 'Rule book'],
  local: ['在本机浏览器内检查，文件不上传　·　离线可用', 'Checked in this browser; nothing is uploaded · works offline'],
  language: ['English', '中文'],
  dropTitle: ['把文件拖到这里', 'Drop files here'],
  dropHint: [
    '部门预算公开、绩效目标、运行监控报告、自评报告。一次可以放多个文件。',
    'Budget disclosures, performance targets, monitoring and self-evaluation reports. Several files at once are fine.',
  ],
  dropFormats: [
    '可以读取 PDF、Word（docx、doc）、Excel（xlsx、xls）、网页、纯文本，以及装有这些文件的 zip。',
    'Reads PDF, Word (docx, doc), Excel (xlsx, xls), HTML, plain text, and a zip of them.',
  ],
  choose: ['选择文件', 'Choose files'],
  example: ['看一个示例', 'Take the example'],
  addFiles: ['再加文件', 'Add files'],
  clear: ['全部移除', 'Remove all'],
  remove: ['移除', 'Remove'],
  files: ['文件', 'Files'],
  verdict: ['结论', 'Verdict'],
  cannotTell: ['无法判断', 'Cannot tell'],
  notAPass: ['不等于通过', 'not a pass'],
  exportAs: ['导出报告', 'Export report'],
  profile: ['口径', 'Profile'],
  findings: ['发现', 'Findings'],
  byCause: ['按原因归并', 'By cause'],
  oneCause: ['一个原因，{n} 处：{cause}', 'one cause, {n} places'],
  causes: ['{n} 个原因', '{n} causes'],
  filter: ['筛选', 'Filter'],
  allRules: ['全部规则', 'All rules'],
  checking: ['正在检查', 'Checking'],
  unreadable: ['未能读取', 'Not read'],
  notices: ['阅读时的注意事项', 'Reading notices'],
  noFindings: [
    '没有发现问题。无法判断的规则见左侧，不等于通过。',
    'Nothing found. Rules that could not judge are listed at the left; they are not passes.',
  ],
  noneShown: ['筛选后没有可显示的发现。', 'No finding passes the filter.'],
  mend: ['改法', 'Mend'],
  line: ['第 {n} 行', 'line {n}'],
  page: ['第 {n} 页', 'page {n}'],
  places: ['{n} 处', '{n} places'],
  basis: ['依据', 'Basis'],
  next: ['下一处', 'Next'],
  previous: ['上一处', 'Previous'],
  keys: ['键盘：J 下一处，K 上一处，+ − 缩放', 'Keys: J next, K previous, + − zoom'],
  failed: ['检查时程序出错，文件没有问题也可能出现这种情况：', 'The program failed while checking; the file may be fine:'],
  understood: ['已理解 {share} 的数字', '{share} of the figures understood'],
  rulesRun: ['判断了 {n} 条规则', '{n} rules judged'],
  ruleNotFound: ['没有这条规则', 'There is no such rule'],
  back: ['返回', 'Back'],
  searchRules: ['查找规则', 'Find a rule'],
  severity: ['程度', 'Severity'],
  sections: ['原文', 'Document'],
  original: ['原件', 'Original'],
  asText: ['文字', 'Text'],
  viewAs: ['显示方式', 'View'],
  zoom: ['缩放', 'Zoom'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  fitWidth: ['适合宽度', 'Fit width'],
  pageOf: ['共 {of} 页', 'of {of}'],
  goToPage: ['页', 'Page'],
  findingOf: ['{n} / {of}', '{n} / {of}'],
  notDrawn: ['这一页不能显示，请看“文字”。', 'This page cannot be shown: see “Text”.'],
} as const satisfies Record<string, readonly [string, string]>

export type TextKey = keyof typeof TEXT

/** The words of a key, with {name} replaced. */
export function say(lang: Lang, key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  const text: string = TEXT[key][lang === 'zh' ? 0 : 1]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

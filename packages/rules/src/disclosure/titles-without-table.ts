/** The title of a table, and no table behind it: beside others of its series that have theirs. */
import { type Block, type Flaw, type Paragraph, squeeze } from '@jixiao/core'

const TITLE =
  /^(?!第[一二三四五六七八九十\d]+(?:部分|章|篇))(?:\d{1,2}[.．、]|[一二三四五六七八九十]+、|附?表[一二三四五六七八九十\d]*[:： ]?)?\s*(?:(?:19|20)\d{2} *年(?:度)?)?[^。；，,;：:….\d]{2,40}表$/
/** No heading of all tables: "2024年度部门决算表". */
const OF_A_TABLE = /(?:收支|收入|支出|三公|采购|资产|基金|国有资本).*表$/
/** Between a title and its table: unit, body, number of the form. */
const MOST_BETWEEN = 4
const FEWEST_WITH_TABLE = 3

export function titlesWithoutTable(blocks: readonly Block[]): readonly Flaw[] {
  const isTitle = (b: Block | undefined): b is Paragraph => b?.kind === 'paragraph' && TITLE.test(b.text.trim())
  // titles right below each other are a list of what follows; of two the upper may name a table that is not there
  const isListed = (i: number): boolean => {
    const [above, below] = [isTitle(blocks[i - 1]), isTitle(blocks[i + 1])]
    if (!above && !below) return false
    const upper = blocks[below ? i : i - 1]
    const isRun = (above && below) || (below && isTitle(blocks[i + 2])) || (above && isTitle(blocks[i - 2]))
    return isRun || !(upper?.kind === 'paragraph' && OF_A_TABLE.test(upper.text))
  }
  const titles = blocks.flatMap((b, i) => {
    if (!isTitle(b) || isListed(i)) return []
    const behind = blocks.slice(i + 1, i + 2 + MOST_BETWEEN)
    const end = behind.findIndex(isTitle)
    return [{ title: b, hasTable: (end < 0 ? behind : behind.slice(0, end)).some(o => o.kind === 'table'), isAtEnd: behind.length === 0 }]
  })
  if (titles.filter(t => t.hasTable).length < FEWEST_WITH_TABLE) return []
  // before the first table names of tables are told of
  const first = titles.findIndex(t => t.hasTable)
  const found = new Set(titles.filter(t => t.hasTable).map(t => nameOf(t.title)))
  return titles.flatMap(({ title, hasTable, isAtEnd }, i): Flaw[] => {
    if (hasTable || isAtEnd || (i < first && found.has(nameOf(title)))) return []
    const words = title.text.trim()
    return [
      {
        at: title.place,
        severity: 'warning',
        found: words,
        say: {
          zh: `标题“${words}”下没有认出表格，可能缺表，也可能是图片。`,
          en: `There is no table below the title “${words}”; it is missing, or a picture.`,
        },
        mend: { zh: '补上这张表；没有数据的也要保留表格并注明“空表列示”。', en: 'Add the table (an empty one with a note).' },
      },
    ]
  })
}

const nameOf = (title: Paragraph): string =>
  squeeze(title.text).replace(/^(?:\d{1,2}[.．、]|[一二三四五六七八九十]+、|附?表[一二三四五六七八九十\d]*[:：]?)/, '')

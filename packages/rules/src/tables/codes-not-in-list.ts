/** Codes that the official list of the year does not have, or has under another name. Where no list was brought, only names of other codes are told. */
import { type BudgetTable, type Classification, type Classifications, type Flaw, squeeze } from '@jixiao/core'

export function codesNotInList(table: BudgetTable, codes: Classifications): readonly Flaw[] {
  const list = table.id === 'T6' ? codes.economic : codes.functional
  if (list.source === null) return namesOfOtherCodes(table, list)
  return table.rows.flatMap((row): readonly Flaw[] => {
    if (row.code === null) return []
    const [code, name] = [row.code.value, row.name.value]
    const listed = list.find(code)
    if (!listed) {
      return [
        {
          at: row.code.place,
          found: code,
          say: {
            zh: `《${table.title.value}》的科目${code} ${name}不在本年的代码表里（${list.source}）。`,
            en: `${code} in ${table.title.value} is not in the code list of the year (${list.source}).`,
          },
          mend: {
            zh: '科目可能已取消或改了编码：在本年代码表里按名称另选一个。',
            en: 'The code may have been dropped: choose another one from the list of the year.',
          },
        },
      ]
    }
    const [printed, official] = [bare(name), bare(listed.name)]
    // a name may be cut short in print
    if (printed === '' || printed.startsWith(official) || official.startsWith(printed)) return []
    return [
      {
        at: row.name.place,
        expected: listed.name,
        found: name,
        say: {
          zh: `科目${code}在本年代码表里名为“${listed.name}”，《${table.title.value}》写成“${name}”（${list.source}）。`,
          en: `${code} is “${listed.name}” in the code list of the year and “${name}” in ${table.title.value} (${list.source}).`,
        },
        mend: { zh: `把名称改为“${listed.name}”；名称没有错的，改用相应的编码。`, en: `Call it “${listed.name}”, or use the code of that name.` },
      },
    ]
  })
}

/** "30204 办公费": the name of a sibling. Only codes and names that were seen in print tell. */
function namesOfOtherCodes(table: BudgetTable, list: Classification): readonly Flaw[] {
  const seen = list.codes.filter(c => c.isVerified && c.from === null && c.until === null)
  const nameOf = new Map(seen.map(c => [c.code, bare(c.name)]))
  const parentOf = (code: string): string => code.slice(0, -2)
  return table.rows.flatMap((row): readonly Flaw[] => {
    if (row.code === null) return []
    const [code, name] = [row.code.value, row.name.value]
    const own = nameOf.get(code)
    const [sibling, ...others] = seen.filter(c => c.code !== code && parentOf(c.code) === parentOf(code) && bare(c.name) === bare(name))
    // a code that is not known may be of an earlier classification, where the name was its own
    if (own === undefined || own === bare(name) || !sibling || others.length > 0) return []
    return [
      {
        at: [row.code.place, row.name.place],
        severity: 'warning',
        found: `${code} ${name}`,
        expected: `${sibling.code} ${name}`,
        say: {
          zh: `《${table.title.value}》的科目编码${code}是“${own}”，名称却写“${name}”，“${name}”的编码是${sibling.code}。`,
          en: `In ${table.title.value} the name beside the code ${code} is that of ${sibling.code}.`,
        },
        mend: { zh: '核对编码与名称，改正写错的一个。', en: 'Check code and name, and correct the wrong one.' },
      },
    ]
  })
}

/** Without numbering, brackets and commas. */
export const bare = (name: string): string =>
  squeeze(name)
    .replace(/^[-—·\d、.]+/, '')
    .replace(/[()（）、，,]/g, '')

/** Codes that the official list of the year does not have, or has under another name. Where no list was brought nothing can be said. */
import { type BudgetTable, type Classifications, type Flaw, squeeze } from '@jixiao/core'

export function codesNotInList(table: BudgetTable, codes: Classifications): readonly Flaw[] {
  const list = table.id === 'T6' ? codes.economic : codes.functional
  if (list.source === null) return []
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

/** Without numbering, brackets and commas. */
export const bare = (name: string): string =>
  squeeze(name)
    .replace(/^[-—·\d、.]+/, '')
    .replace(/[()（）、，,]/g, '')

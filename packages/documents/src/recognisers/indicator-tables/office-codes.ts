/** Cells that name an office with its code: "示例局[209]", "[209]示例局", "209001示例局": the code is no figure. */
import { fold, type Place, type ReadDocument, squeeze } from '@jixiao/core'

const CODE = '\\d{3}(?:\\d{3}){0,2}'
const NAMED = new RegExp(`^[[(]?${CODE}[\\])]?[-—_]?\\p{Script=Han}{4,40}$|^\\p{Script=Han}{4,40}[-—_]?[[(]${CODE}[\\])]$`, 'u')
const LONGEST = 60

export const officeCodesIn = (document: ReadDocument): readonly Place[] =>
  document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph'
      ? []
      : block.rows.flatMap(r =>
          r.cells.flatMap(c =>
            c.text.length <= LONGEST && /\d{3}/.test(c.text) && NAMED.test(squeeze(fold(c.text))) ? [{ ...c.place, block: index }] : [],
          ),
        ),
  )

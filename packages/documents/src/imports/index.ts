/** Imports: a table of another system and what its columns hold → edits of a dossier. Runs in a browser. */
export { type ImportKind, TARGETS, type Target } from './header-words.ts'
export { importRows } from './import-rows.ts'
export type { ImportTable, MoneyUnit, ReadTables } from './import-table.ts'
export type { Imported, ImportSettings, LeftCell, LeftReason, TakenRow } from './imported.ts'
export { guessMapping, type Mapping } from './mapping.ts'
export { type ReadCodes, readCodeList } from './read-code-list.ts'
export { readTable } from './read-table.ts'

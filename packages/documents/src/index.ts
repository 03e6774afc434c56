/** The face of documents: readers (bytes → blocks) and recognisers (blocks → statements). Runs in Node and in a browser. */
export { detectFormat } from './detect.ts'
export { type ReaderResources, readDocument } from './read-document.ts'
export { listArchive } from './readers/archive/list-archive.ts'
export { understand } from './recognisers/understand.ts'
export { writeCsv } from './writers/csv/write-csv.ts'
export { writeMarkdown } from './writers/markdown/write-markdown.ts'

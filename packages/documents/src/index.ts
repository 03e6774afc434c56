/** The face of documents: readers (bytes → blocks) and recognisers (blocks → statements). Runs in Node and in a browser. */
export { readDocument } from './read-document.ts'
export { understand } from './recognisers/understand.ts'
export { writeCsv } from './writers/csv/write-csv.ts'
export { writeMarkdown } from './writers/markdown/write-markdown.ts'

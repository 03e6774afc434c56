/** A second face, for programs that write files of data: a page in the browser carries none of it. */
export { writeDataWorkbook } from './write-data-workbook.ts'
export { writeParquet } from './write-parquet.ts'

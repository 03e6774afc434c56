/** Every limit of the readers in one list. What is above one is refused by name, with what was found; time and memory are the worker's. */

const MEGABYTE = 1024 * 1024

/** A department's whole disclosure is far below each of these. */
export const LIMITS = {
  text: { bytes: 20 * MEGABYTE, lines: 1_000_000, cells: 500_000 },
  html: {
    bytes: 20 * MEGABYTE,
    /** Of one table, with what its spans claim. */
    tableCells: 500_000,
    /** Elements in one another: what is deeper is damage, not layout. */
    depth: 400,
  },
  pdf: {
    bytes: 200 * MEGABYTE,
    pages: 2000,
    /** A page that takes longer is left out, with a notice. */
    pageMilliseconds: 5000,
  },
  /** docx and doc. */
  word: {
    fileBytes: 100 * MEGABYTE,
    /** Unpacked size of one part. */
    partBytes: 128 * MEGABYTE,
    /** Unpacked size of all parts that are read. */
    totalBytes: 192 * MEGABYTE,
    /** Unpacked against packed size, of parts over one megabyte: real documents stay below 60. */
    ratio: 250,
    /** Files in the archive. */
    entries: 20_000,
    xmlDepth: 256,
    xmlElements: 6_000_000,
    /** Positions of all tables together. */
    cells: 500_000,
    columns: 1_000,
    tableDepth: 12,
    /** Of a doc. */
    characters: 20_000_000,
  },
  workbook: {
    bytes: 50 * MEGABYTE,
    /** Of all parts together, unpacked. */
    unpackedBytes: 300 * MEGABYTE,
    /** As of Word parts; sheets of many like rows are packed more. */
    ratio: 500,
    parts: 10_000,
    rows: 200_000,
    /** The widest county workbook has some ten thousand. */
    cells: 500_000,
    /** Rows × columns of one sheet that are laid out at once. */
    positions: 2_000_000,
  },
  archive: {
    entries: 1000,
    entryBytes: 100 * MEGABYTE,
    totalBytes: 300 * MEGABYTE,
    /** Office files that are packed once more hardly shrink; text shrinks tenfold. */
    ratio: 200,
    /** Archives in archives are not opened; what stands beside them is read. */
    depth: 1,
  },
} as const

/** From exact figures to places on a drawing; nothing that is computed here is ever printed as a figure. */

/** The part that an amount is of a whole, fine enough to draw. */
export const shareOf = (amount: bigint, whole: bigint): number => (whole === 0n ? 0 : Number((amount * 1_000_000n) / whole) / 1_000_000)

/** As short as a drawing needs it. */
export const coordinate = (at: number): string => String(Math.round(at * 10) / 10)

export const largestOf = (amounts: readonly bigint[]): bigint => amounts.reduce((most, a) => (a > most ? a : most), 0n)

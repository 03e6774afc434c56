/** The least and the greatest of however many numbers: as arguments of Math.min more than some hundred thousand overflow the stack. */

/** Infinity where there is none, as Math.min has it. */
export function least(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY
  for (const n of numbers) if (n < found) found = n
  return found
}

/** -Infinity where there is none, as Math.max has it. */
export function greatest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY
  for (const n of numbers) if (n > found) found = n
  return found
}

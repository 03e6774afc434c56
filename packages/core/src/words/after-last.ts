/** Where a sentence or clause begins that is read up to its end. */

/** What is longer is no sentence, and is not looked through once more for each of its figures. */
const LONGEST = 1000

/** The offset behind the last of the characters `stops` in the text. */
export function afterLast(text: string, stops: string): number {
  const least = Math.max(0, text.length - LONGEST)
  for (let at = text.length; at > least; at--) if (stops.includes(text.charAt(at - 1))) return at
  return least
}

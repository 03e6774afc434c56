/** Adds items at the end of a list, however many: as arguments of push more than some hundred thousand overflow the stack. */
export function append<T>(to: T[], items: Iterable<T>): void {
  for (const item of items) to.push(item)
}

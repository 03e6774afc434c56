/** Ids for new records, also where the page comes over plain http within an office: there `crypto.randomUUID` is missing. */

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(b => b.toString(16).padStart(2, '0')).join('')
}

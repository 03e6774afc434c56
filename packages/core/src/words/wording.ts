/** What is said to people: Chinese first, with its English twin. */

export interface Wording {
  readonly zh: string
  readonly en: string
}

export const wording = (zh: string, en: string): Wording => ({ zh, en })

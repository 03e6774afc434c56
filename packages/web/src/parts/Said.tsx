/** What came of an act: done quietly, or a fault with what to do about it. */
export interface SaidWords {
  readonly text: string
  readonly isFault: boolean
}

export function Said({ said }: { readonly said: SaidWords | null }) {
  if (!said) return null
  return (
    <p className={said.isFault ? 'fault' : 'small'} role={said.isFault ? 'alert' : 'status'}>
      {said.text}
    </p>
  )
}

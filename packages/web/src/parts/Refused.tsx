/** Why an act was not done. */
import type { Wording } from '@jixiao/core'
import { useLanguage } from './language.tsx'

export function Refused({ refusal }: { readonly refusal: Wording | null }) {
  const { lang } = useLanguage()
  return refusal ? (
    <p className="fault" role="alert">
      {refusal[lang]}
    </p>
  ) : null
}

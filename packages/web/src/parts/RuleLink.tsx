/** A rule's code, leading to its page. */
import { Link } from '@tanstack/react-router'

export function RuleLink({ code }: { readonly code: string }) {
  return (
    <Link to="/rules/$code" params={{ code }} className="rule-link" onClick={e => e.stopPropagation()}>
      {code}
    </Link>
  )
}

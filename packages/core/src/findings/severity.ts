/** How grave a finding is. `fatal` blocks publication, `error` is a hard contradiction, `warning` a doubt, `hint` a suggestion. */
export type Severity = 'fatal' | 'error' | 'warning' | 'hint'

export const SEVERITIES: readonly Severity[] = ['fatal', 'error', 'warning', 'hint']

/** Is `a` at least as grave as `b`? */
export const isAtLeast = (a: Severity, b: Severity): boolean => SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b)

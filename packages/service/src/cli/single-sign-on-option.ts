/** The identity provider of the house, from options or the environment; its secret from the environment only, where other users do not see it. */
import type { SingleSignOnSettings } from '../api/door-single-sign-on.ts'
import type { Io } from './io.ts'
import { UsageError } from './options.ts'

export interface SingleSignOnOptions {
  readonly oidcIssuer?: string
  readonly oidcClient?: string
  readonly oidcClaim?: string
  readonly oidcName?: string
}

/** null: none is wanted. Throws UsageError for half a setting. The provider is not asked: it may be away when the service starts. */
export function singleSignOnOption(options: SingleSignOnOptions, env: Io['env']): SingleSignOnSettings | null {
  const issuer = options.oidcIssuer ?? env.JIXIAO_OIDC_ISSUER
  const client = options.oidcClient ?? env.JIXIAO_OIDC_CLIENT
  if (!issuer && !client) return null
  if (!issuer || !client) throw new UsageError('统一身份认证要同时写明 --oidc-issuer 和 --oidc-client（或 JIXIAO_OIDC_ISSUER、JIXIAO_OIDC_CLIENT）')
  if (!URL.canParse(issuer) || !/^https?:/.test(issuer)) throw new UsageError(`--oidc-issuer 不是网址：${issuer}`)
  const secret = env.JIXIAO_OIDC_SECRET
  return {
    issuer,
    client,
    ...(secret ? { secret } : {}),
    claim: options.oidcClaim ?? env.JIXIAO_OIDC_CLAIM ?? 'preferred_username',
    name: options.oidcName ?? env.JIXIAO_OIDC_NAME ?? '统一身份认证',
  }
}

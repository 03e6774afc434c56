/** Signing in through the identity provider of the house (OpenID Connect): people are matched by name to accounts that exist; none are made. */
import { done, type Outcome, refused, wording } from '@jixiao/core'
import { findSignIn } from '@jixiao/store'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins'
import { authOptions, cookiesOf, type DoorSettings } from './door-auth.ts'

export interface SingleSignOnSettings {
  /** https://sso.example.gov.cn/realms/county: its discovery document stands below it. */
  readonly issuer: string
  readonly client: string
  readonly secret?: string
  /** The claim of the ID token that holds the user name. */
  readonly claim: string
  /** What the button says. */
  readonly name: string
}

export interface SingleSignOnDoor {
  readonly name: string
  /** The provider's page to go to, and the cookies that tie the way back to this browser. `back`: a path of this site. */
  start(back: string, headers: Headers): Promise<Outcome<{ readonly url: string; readonly headers: Headers }>>
  /** The way back from the provider: a redirect, with the session's cookies when all was right. */
  finish(request: Request): Promise<Outcome<Response>>
}

const PROVIDER = 'oidc'
const PATIENCE_MS = 8000

export function singleSignOnDoor(door: DoorSettings, settings: SingleSignOnSettings): SingleSignOnDoor {
  const build = async () => {
    const auth = betterAuth({
      ...authOptions(door),
      plugins: [
        genericOAuth({
          config: [
            {
              providerId: PROVIDER,
              clientId: settings.client,
              ...(settings.secret === undefined ? {} : { clientSecret: settings.secret }),
              discoveryUrl: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
              requireIdTokenVerification: true,
              disableSignUp: true,
              scopes: ['openid', 'profile'],
              // the library has verified the token's signature, issuer, audience and nonce before it asks
              getUserInfo: async ({ idToken }) => {
                const claims = idToken === undefined ? {} : claimsOf(idToken)
                const [subject, name] = [claims.sub, claims[settings.claim]]
                if (typeof subject !== 'string' || typeof name !== 'string') return null
                const known = await findSignIn(door.store.db, name.toLowerCase())
                if (!known?.isActive) return null
                await tie(known.id, subject)
                return { id: subject, sub: subject, name, email: `${known.id}@units.invalid`, emailVerified: false }
              },
            },
          ],
        }),
      ],
    })
    const context = await auth.$context
    /** The provider's subject belongs to whoever holds the user name now. */
    const tie = async (userId: string, accountId: string): Promise<void> => {
      const issuer = context.socialProviders.find(p => p.id === PROVIDER)?.issuer
      if (issuer === undefined) throw new Error('the identity provider gave no issuer')
      const accounts = context.internalAdapter
      const had = await accounts.findAccountByKey({ issuer, accountId })
      if (!had) await accounts.linkAccount({ userId, providerId: PROVIDER, issuer, accountId })
      else if (had.userId !== userId) await accounts.updateAccount(had.id, { userId })
    }
    return auth
  }

  // Built when somebody first comes this way, and again after a failure: a provider out of reach must not keep the service from starting.
  let built: ReturnType<typeof build> | null = null
  const ready = async (): Promise<Outcome<Awaited<ReturnType<typeof build>>>> => {
    built ??= withPatience(build())
    try {
      return done(await built)
    } catch (error) {
      built = null
      const why = error instanceof Error ? error.message : String(error)
      return refused(
        'issuer-not-reached',
        wording(
          `统一身份认证（${settings.issuer}）现在连接不上，请稍后再试或用密码登录。（${why}）`,
          `The identity provider ${settings.issuer} cannot be reached; try later or sign in by password. (${why})`,
        ),
      )
    }
  }

  return {
    name: settings.name,
    async start(back, headers) {
      const auth = await ready()
      if (!auth.ok) return auth
      const answer = await auth.value.api.signInSocial({
        body: { provider: PROVIDER, callbackURL: back, errorCallbackURL: '/sign-in?sign-in=refused', disableRedirect: true },
        headers,
        asResponse: true,
      })
      const body: unknown = await answer.json()
      const url = typeof body === 'object' && body !== null && 'url' in body ? body.url : null
      if (!answer.ok || typeof url !== 'string') throw new Error(`the sign-in could not be started: ${JSON.stringify(body)}`)
      return done({ url, headers: cookiesOf(answer) })
    },
    async finish(request) {
      const auth = await ready()
      return auth.ok ? done(await auth.value.handler(request)) : auth
    },
  }
}

async function withPatience<T>(act: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)
  })
  try {
    return await Promise.race([act, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The claims of a token whose signature has been verified. */
function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  return typeof claims === 'object' && claims !== null ? { ...claims } : {}
}

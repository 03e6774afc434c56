/**
 * Who comes with a cookie. The library for signing in asks the database several times for it, and every request needs it: here it is one question.
 * Nothing is remembered between requests, so a session that was ended or a role that was taken away is so at once, in every process.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { findVisitor, type Person, type Store } from '@jixiao/store'
import { RENEWED_AFTER, SESSION_LASTS } from './door-auth.ts'

/** How the library writes the session's cookie. */
export interface SessionCookie {
  readonly name: string
  readonly secret: string
}

/** The session's token in a Cookie header; null where there is none that was signed with the secret. */
export function tokenIn(cookies: string, { name, secret }: SessionCookie): string | null {
  const cookie = cookies.split(';').find(c => c.trimStart().startsWith(`${name}=`))
  const value = decoded(cookie?.slice(cookie.indexOf('=') + 1).trim() ?? '')
  const at = value.lastIndexOf('.')
  if (at < 1) return null
  const token = value.slice(0, at)
  const signed = Buffer.from(value.slice(at + 1))
  const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return signed.length === right.length && timingSafeEqual(signed, right) ? token : null
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

export interface SessionSeen {
  /** null: the session has ended, or the person may no longer come in. */
  readonly person: Person | null
  /** The library has to look at the session: it has ended, or is old enough to be made to last longer. */
  readonly isDue: boolean
}

const NOBODY: SessionSeen = { person: null, isDue: false }

/** The person of the session that a Cookie header carries. */
export async function sessionSeen({ db }: Store, cookies: string, cookie: SessionCookie): Promise<SessionSeen> {
  const token = tokenIn(cookies, cookie)
  const visitor = token === null ? null : await findVisitor(db, token)
  if (!visitor) return NOBODY
  const left = visitor.until - Date.now()
  return {
    person: visitor.person.isActive && left > 0 ? visitor.person : null,
    isDue: left <= (SESSION_LASTS - RENEWED_AFTER) * 1000,
  }
}

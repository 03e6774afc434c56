/** Calls of the API: JSON there and back; a refusal is thrown with the words it was given, no answer at all as Unreachable. */
import type { Wording } from '@jixiao/core'

/** The service understood and says no. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly say: Wording
  constructor(code: string, status: number, say: Wording) {
    super(say.en)
    this.code = code
    this.status = status
    this.say = say
  }
}

/** No answer: the network is gone, or the service does not run. What was asked may or may not have happened. */
export class Unreachable extends Error {}

export const API = '/api/v1'

/** Throws Refusal or Unreachable. */
export const call = <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, content?: unknown, signal?: AbortSignal): Promise<T> =>
  sent<T>(API + path, {
    method,
    ...(content === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) }),
    ...(signal ? { signal } : {}),
  })

/** A request of any content; the header that no form of another site can send is added. */
export async function sent<T>(address: string, request: RequestInit & { readonly headers?: Readonly<Record<string, string>> }): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(address, { ...request, headers: { ...request.headers, 'x-jixiao': '1' } })
  } catch (error) {
    throw new Unreachable(error instanceof Error ? error.message : String(error))
  }
  const isJson = /json/.test(answer.headers.get('content-type') ?? '')
  // with words of its own it is the service that answers: something behind it is away
  if (answer.status >= 502 && !isJson) throw new Unreachable(`status ${answer.status}`)
  if (!answer.ok) throw await refusalOf(answer, isJson)
  if (answer.status === 204) return undefined as T
  // a page instead of data: this address has pages only
  if (!isJson) throw new Refusal('no-service', 404, { zh: '这个地址没有连接工作台服务。', en: 'There is no workbench service at this address.' })
  return (await answer.json()) as T
}

async function refusalOf(answer: Response, isJson: boolean): Promise<Refusal> {
  const said: { title?: string; detail?: string; detailEn?: string } = isJson ? await answer.json() : {}
  const zh = said.detail ?? `服务没有完成这个操作（${answer.status}）。`
  return new Refusal(said.title ?? (isJson ? 'refused' : 'no-service'), answer.status, {
    zh,
    en: said.detailEn ?? `The service answered ${answer.status}.`,
  })
}

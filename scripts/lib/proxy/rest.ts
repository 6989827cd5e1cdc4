import type { Message } from './messages'

const VERBS: Record<string, string> = {
  commit: 'Commit',
  batchWrite: 'BatchWrite',
  batchGet: 'BatchGetDocuments',
  runQuery: 'RunQuery',
  runAggregationQuery: 'RunAggregationQuery',
}

/** The Firestore method behind a REST call, and what its URL says; undefined for what is not counted. */
export function restMethod(httpMethod: string, url: string): { method: string, request: Message } | undefined {
  const { pathname } = new URL(url, 'http://firestore')
  const [, name = '', verb] = /^\/v1\/(projects\/[^/]+\/databases\/[^/]+\/documents[^:]*)(?::(\w+))?$/.exec(decodeURIComponent(pathname)) ?? []
  if (!name)
    return undefined
  if (verb)
    return VERBS[verb] ? { method: VERBS[verb], request: { parent: name } } : undefined
  const segments = name.split('/').slice(5)
  const isCollection = segments.length % 2 === 1
  const request = isCollection ? { parent: name.split('/').slice(0, -1).join('/'), collectionId: segments.at(-1) } : { name }
  const method = { GET: isCollection ? 'ListDocuments' : 'GetDocument', POST: 'CreateDocument', PATCH: 'UpdateDocument', DELETE: 'DeleteDocument' }[httpMethod]
  return method ? { method, request } : undefined
}

/** A REST body: one message or, where gRPC would stream, a list of them. */
export function readJson(body: string): Message[] {
  try {
    const value = JSON.parse(body || '{}')
    return Array.isArray(value) ? value : [value]
  }
  catch {
    return []
  }
}

import type { Actor } from '../world/actors'
import type { Doc } from './rules'
import process from 'node:process'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { Timestamp } from 'firebase/firestore'

/** One write as the server takes it; `set` creates or replaces. By paths it replaces only these. */
export interface ServerWrite { op: 'create' | 'update' | 'set', path: string, data: Doc, byPaths?: boolean }

/**
 * Commits writes as one batch over plain HTTP: thousands at once, which the SDK would put in a row and send again.
 * Throws what the server said, as the SDK does.
 */
export async function commit(projectId: string, actor: Actor, writes: ServerWrite[]): Promise<void> {
  const database = `projects/${projectId}/databases/(default)`
  const answer = await fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/v1/${database}/documents:commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(actor.signedIn ? { authorization: `Bearer ${tokenOf(projectId, actor)}` } : {}) },
    body: JSON.stringify({ writes: writes.map(write => toServer(database, write)) }),
  })
  if (answer.ok)
    return
  const { error } = await answer.json() as { error: { status: string, message: string } }
  throw Object.assign(new Error(error.message), { code: error.status.toLowerCase().replaceAll('_', '-') })
}

function toServer(database: string, { op, path, data, byPaths }: ServerWrite) {
  const plain = Object.entries(data).filter(([, value]) => value !== SERVER_TIME)
  const stamped = Object.entries(data).filter(([, value]) => value === SERVER_TIME)
  return {
    update: { name: `${database}/documents/${path}`, fields: fieldsOf(Object.fromEntries(plain)) },
    updateTransforms: stamped.map(([fieldPath]) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
    ...(op === 'set' ? {} : { currentDocument: { exists: op === 'update' } }),
    ...(byPaths ? { updateMask: { fieldPaths: plain.map(([field]) => field) } } : {}),
  }
}

/** `{'levels.p1_pay': 1}` → a map in a map. */
function fieldsOf(data: Doc): Record<string, unknown> {
  const nested: Doc = {}
  for (const [path, value] of Object.entries(data)) {
    const [field, entry] = path.split('.') as [string, string?]
    nested[field] = entry === undefined ? value : { ...nested[field] as object, [entry]: value }
  }
  return Object.fromEntries(Object.entries(nested).map(([field, value]) => [field, valueOf(value)]))
}

function valueOf(value: unknown): object {
  if (value === null)
    return { nullValue: null }
  if (value instanceof Timestamp)
    return { timestampValue: value.toDate().toISOString() }
  if (Array.isArray(value))
    return { arrayValue: { values: value.map(valueOf) } }
  switch (typeof value) {
    case 'boolean': return { booleanValue: value }
    case 'number': return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
    case 'string': return { stringValue: value }
    default: return { mapValue: { fields: Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, valueOf(entry)])) } }
  }
}

/** A token as the emulator takes it: unsigned. */
function tokenOf(projectId: string, { uid, claims }: Actor): string {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const standard = { sub: uid, user_id: uid, aud: projectId, iss: `https://securetoken.google.com/${projectId}`, iat: now, auth_time: now, exp: now + 3600 }
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...standard, ...claims })}.`
}

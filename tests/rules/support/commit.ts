import type { Actor } from '../world/actors'
import type { Doc } from './rules'
import { Buffer } from 'node:buffer'
import process from 'node:process'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { Timestamp } from 'firebase/firestore'

/** One write as the server takes it; `set` creates or replaces, and deletes where there is no data. By paths it replaces only these. */
export interface ServerWrite { op: 'create' | 'update' | 'set' | 'delete', path: string, data: Doc | null, byPaths?: boolean }

/**
 * Commits writes as one batch over plain HTTP: thousands at once, which the SDK would put in a row and send again.
 * Throws what the server said, as the SDK does.
 */
export async function commit(projectId: string, actor: Actor, writes: ServerWrite[]): Promise<void> {
  if (writes.length === 0)
    return
  const database = `projects/${projectId}/databases/(default)`
  const answer = await fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/v1/${database}/documents:commit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signatureOf(projectId, actor) },
    body: JSON.stringify({ writes: writes.map(write => bodyOfWrite(database, write)) }),
  })
  const content = await answer.json() as { error: { status: string, message: string } }
  if (!answer.ok)
    throw Object.assign(new Error(content.error.message), { code: content.error.status.toLowerCase().replaceAll('_', '-') })
}

export function bodyOfWrite(database: string, { op, path, data, byPaths }: ServerWrite) {
  const name = `${database}/documents/${path}`
  if (data === null)
    return { delete: name }
  const plain = Object.entries(data).filter(([, value]) => value !== SERVER_TIME)
  const stamped = Object.entries(data).filter(([, value]) => value === SERVER_TIME)
  return {
    update: { name, fields: fieldsOf(Object.fromEntries(plain)) },
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

export function valueOf(value: unknown): object {
  if (value === null)
    return { nullValue: null }
  if (value instanceof Timestamp)
    return { timestampValue: value.toDate().toISOString() }
  if (value instanceof Uint8Array)
    return { bytesValue: Buffer.from(value).toString('base64') }
  if (Array.isArray(value))
    return { arrayValue: { values: value.map(valueOf) } }
  switch (typeof value) {
    case 'boolean': return { booleanValue: value }
    case 'number': return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
    case 'string': return { stringValue: value }
    default: return { mapValue: { fields: Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, valueOf(entry)])) } }
  }
}

const NOW = Math.floor(Date.now() / 1000)
const tokens = new WeakMap<Actor, Map<string, string>>()

/** How an actor says who he is; the token is unsigned, as the emulator takes it. */
export function signatureOf(projectId: string, actor: Actor): Record<string, string> {
  if (actor.owner)
    return { authorization: 'Bearer owner' }
  return actor.signedIn ? { authorization: `Bearer ${tokenOf(projectId, actor)}` } : {}
}

function tokenOf(projectId: string, actor: Actor): string {
  const made = tokens.get(actor) ?? new Map<string, string>()
  tokens.set(actor, made)
  if (!made.has(projectId))
    made.set(projectId, makeToken(projectId, actor))
  return made.get(projectId)!
}

function makeToken(projectId: string, { uid, claims }: Actor): string {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url')
  const standard = { sub: uid, user_id: uid, aud: projectId, iss: `https://securetoken.google.com/${projectId}`, iat: NOW, auth_time: NOW, exp: NOW + 3600 }
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...standard, ...claims })}.`
}

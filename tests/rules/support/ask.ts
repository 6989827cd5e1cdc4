import type { Filter, Request } from './request'
import type { Verdict } from './verdict'
import process from 'node:process'
import { OWNER } from '../world/actors'
import { bodyOfWrite, commit, signatureOf, valueOf } from './commit'
import { readAnswer } from './verdict'

/**
 * Asks the rules over plain HTTP and changes nothing but what is given, for as long; what stands already cannot be given. A write goes with the question whether a document exists that
 * nobody may read: the rules judge the write first, then refuse the question and so the whole, whatever they said.
 */
export async function ask(projectId: string, { given = {}, ...request }: Request): Promise<Verdict> {
  await commit(projectId, OWNER, Object.entries(given).map(([path, data]) => ({ op: 'create', path, data })))
  try {
    return await askNow(projectId, request)
  }
  finally {
    await commit(projectId, OWNER, Object.keys(given).map(path => ({ op: 'delete', path, data: null })))
  }
}

async function askNow(projectId: string, request: Request): Promise<Verdict> {
  const { url, body } = callOf(projectId, request)
  const answer = await fetch(url, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { 'content-type': 'application/json', ...signatureOf(projectId, request.actor) },
  })
  if (answer.ok || answer.status === 404) {
    await answer.arrayBuffer()
    return { kind: 'allowed' }
  }
  const content = await answer.json() as Failure | [Failure]
  const { error } = Array.isArray(content) ? content[0] : content
  if (error.status !== 'PERMISSION_DENIED')
    throw new Error(`${error.status}: ${error.message}`)
  return readAnswer(request.operation, error.message)
}

interface Failure { error: { status: string, message: string } }

/** Nobody may ask about it: the closing deny. */
const CLOSED = 'nowhere/closed'

function callOf(projectId: string, { operation, path, data, byPaths, beside = {}, where = [], anyOf, group }: Request): { url: string, body?: object } {
  const database = `projects/${projectId}/databases/(default)`
  const documents = `http://${process.env.FIRESTORE_EMULATOR_HOST}/v1/${database}/documents`
  if (operation === 'get')
    return { url: `${documents}/${path}` }
  if (operation === 'list') {
    const slash = path.lastIndexOf('/')
    const [parent, collectionId] = slash < 0 ? ['', path] : [`/${path.slice(0, slash)}`, path.slice(slash + 1)]
    const filters = [...where.map(filterOf), ...(anyOf ? [{ compositeFilter: { op: 'OR', filters: anyOf.map(filterOf) } }] : [])]
    return {
      url: `${documents}${parent}:runQuery`,
      body: { structuredQuery: {
        from: [{ collectionId, ...(group ? { allDescendants: true } : {}) }],
        ...(filters.length > 0 ? { where: { compositeFilter: { op: 'AND', filters } } } : {}),
        limit: 1,
      } },
    }
  }
  const write = bodyOfWrite(database, { op: operation, path, data: data ?? null, ...(byPaths ? { byPaths } : {}) })
  const others = Object.entries(beside).map(([path, data]) => bodyOfWrite(database, { op: 'create', path, data }))
  return { url: `${documents}:commit`, body: { writes: [...others, write, { verify: `${database}/documents/${CLOSED}`, currentDocument: { exists: true } }] } }
}

function filterOf([field, op, value]: Filter) {
  return value === null
    ? { unaryFilter: { field: { fieldPath: field }, op: 'IS_NULL' } }
    : { fieldFilter: { field: { fieldPath: field }, op, value: valueOf(value) } }
}

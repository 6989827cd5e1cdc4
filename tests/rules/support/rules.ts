import type { RulesTestEnvironment, TokenOptions } from '@firebase/rules-unit-testing'
import type { Firestore } from 'firebase/firestore'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { initializeTestEnvironment } from '@firebase/rules-unit-testing'
import { Bytes, doc, serverTimestamp, setLogLevel, Timestamp, writeBatch } from 'firebase/firestore'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { root } from '../../../scripts/lib/project'

/** The rules to test: ours, or those that RULES_FILE names. */
export const RULES = readFileSync(process.env.RULES_FILE ?? `${root}/firestore.rules`, 'utf8')

/** A document as the domain writes it: SERVER_TIME where the server puts its time. */
export type Doc = Record<string, unknown>

/** A Firestore of its own for one test file, with our rules. */
export interface Rules {
  projectId: string
  as: (uid: string, token: TokenOptions) => Firestore
  signedOut: () => Firestore
  /** Does something past the rules, as the functions do. */
  past: <T>(work: (db: Firestore) => Promise<T>) => Promise<T>
  /** Writes documents past the rules. */
  seed: (documents: Record<string, Doc>) => Promise<void>
  stop: () => Promise<void>
}

export async function startRules(name: string, rules = RULES): Promise<Rules> {
  const address = process.env.FIRESTORE_EMULATOR_HOST
  if (!address)
    throw new Error('No Firestore to test against: run `npm test -- rules`, or set FIRESTORE_EMULATOR_HOST.')
  setLogLevel('silent')
  const [host, port] = address.split(':') as [string, string]
  const projectId = `demo-rules-${name}`
  const environment = await initializeTestEnvironment({ projectId, firestore: { rules, host, port: Number(port) } })
  await environment.clearFirestore()
  const past: Rules['past'] = async (work) => {
    const done: Awaited<ReturnType<typeof work>>[] = []
    await environment.withSecurityRulesDisabled(async context => void done.push(await work(modular(context))))
    return done[0]!
  }
  return {
    projectId,
    as: (uid, token) => modular(environment.authenticatedContext(uid, token)),
    signedOut: () => modular(environment.unauthenticatedContext()),
    past,
    seed: documents => past(db => writeAll(db, documents)),
    stop: () => environment.cleanup(),
  }
}

type Context = ReturnType<RulesTestEnvironment['unauthenticatedContext']>
const modular = (context: Context) => context.firestore() as unknown as Firestore

async function writeAll(db: Firestore, documents: Record<string, Doc>): Promise<void> {
  const batch = writeBatch(db)
  for (const [path, data] of Object.entries(documents))
    batch.set(doc(db, path), stamp(data, Timestamp.now()))
  await batch.commit()
}

/** Puts the server's time where it belongs, and bytes as the SDK takes them. */
function stamp(data: Doc, time: unknown = serverTimestamp()): Doc {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, value === SERVER_TIME ? time : value instanceof Uint8Array ? Bytes.fromUint8Array(value) : value]))
}

import process from 'node:process'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import type { Firestore } from 'firebase-admin/firestore'
import { initializeApp as initializeClient } from 'firebase/app'
import * as lite from 'firebase/firestore/lite'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startCountingProxy } from '../../scripts/lib/proxy/counting-proxy'
import type { Fault } from '../../scripts/lib/proxy/counting-proxy'
import { patternOf } from '../../scripts/lib/proxy/counts'

const [, behind] = process.env.FIRESTORE_EMULATOR_HOST!.split(':').map(Number)
const projectId = 'demo-proxy'
let fault: Fault | undefined
let proxy: Awaited<ReturnType<typeof startCountingProxy>>
let server: Firestore
let client: lite.Firestore
const app = initializeClient({ projectId })

beforeAll(async () => {
  proxy = await startCountingProxy({ port: 0, behind: behind!, counts: 0, faultOf: () => fault })
  process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${proxy.port}`
  server = getFirestore(initializeApp({ projectId }))
  client = lite.getFirestore(app)
  lite.connectFirestoreEmulator(client, '127.0.0.1', proxy.port)
})

beforeEach(() => {
  fault = undefined
  proxy.counter.reset()
})

afterAll(async () => {
  await server.terminate()
  proxy.close()
})

const counts = async () => (await fetch(`http://127.0.0.1:${proxy.counts}/__counts`)).json()

it('counts commits and writes of the server by path', async () => {
  const batch = server.batch()
  batch.set(server.doc('teams/t1'), { n: 1 })
  batch.set(server.doc('teams/t1/facts/f1'), { n: 1 })
  await batch.commit()
  await server.doc('teams/t1').update({ n: 2 })
  expect((await counts()).server).toMatchObject({
    commits: 2,
    writes: 3,
    reads: 0,
    paths: { 'teams/*': { writes: 2 }, 'teams/*/facts/*': { writes: 1 } },
  })
})

it('counts documents read, a missing one and an empty query too', async () => {
  await server.doc('teams/t1').get()
  await server.getAll(server.doc('teams/t1'), server.doc('teams/none'))
  await server.collection('teams').get()
  await server.collection('nothing').get()
  await server.collectionGroup('facts').count().get()
  expect((await counts()).server.paths).toMatchObject({ 'teams/*': { reads: 4 }, 'nothing': { reads: 1 }, '**/facts': { reads: 1 } })
})

it('counts a transaction once', async () => {
  await server.runTransaction(async (tx) => {
    const team = await tx.get(server.doc('teams/t1'))
    tx.update(team.ref, { n: 3 })
  })
  expect((await counts()).server).toMatchObject({ reads: 1, commits: 1, writes: 1 })
})

it('counts what a client does over REST', async () => {
  await lite.setDoc(lite.doc(client, 'teams/t2'), { n: 1 })
  await lite.getDoc(lite.doc(client, 'teams/t2'))
  await lite.getDocs(lite.query(lite.collection(client, 'teams'), lite.where('n', '==', 99)))
  expect((await counts()).client).toEqual(expect.objectContaining({ reads: 2, writes: 1, commits: 1 }))
})

it('passes errors on and does not count them', async () => {
  await expect(server.doc('teams/none').update({ n: 1 })).rejects.toThrow(/NOT_FOUND|No document/)
  expect((await counts()).server).toMatchObject({ commits: 0, writes: 0 })
})

it('carries listeners', async () => {
  const seen: number[] = []
  await new Promise<void>((resolve) => {
    const stop = server.collection('teams').onSnapshot((snapshot) => {
      seen.push(snapshot.size)
      stop()
      resolve()
    })
  })
  expect(seen).toEqual([2])
  expect((await counts()).server.reads).toBe(2)
})

it('drops an answer although the work is done', async () => {
  fault = { dropAnswer: true }
  await expect(lite.setDoc(lite.doc(client, 'teams/t3'), { n: 1 })).rejects.toThrow()
  fault = undefined
  expect((await lite.getDoc(lite.doc(client, 'teams/t3'))).exists()).toBe(true)
})

it('names paths by their pattern', () => {
  expect(patternOf('projects/p/databases/(default)/documents/teams/t1/facts/f1')).toBe('teams/*/facts/*')
})

import { isPractice } from '../session/practice'
import { placeOf, readSnapshot } from '../session/snapshot'
import { onLocalChange } from './changes'
import { database } from './database'
import { listSuspects, watchStore } from './missing'

const MINUTE = 60_000
const PULL_EVERY = 3 * MINUTE
/** The server needs a moment to count what was just sent. */
const AFTER_FLUSH = 8_000

let running: Promise<void> | undefined
let again = false
let started = false
let pulledAt = 0
let soon: ReturnType<typeof setTimeout> | undefined

/** Sends what waits. `eager`: without waiting for the time of the next try. Never fails: what is not sent stays. */
export function flush(eager = false): Promise<void> {
  if (isPractice)
    return import('../practice/pretend').then(({ pretendToSend }) => pretendToSend())
  // What is recorded while the last of a run is being settled would wait for the next occasion otherwise.
  again = running !== undefined
  running ??= run(eager).finally(() => {
    running = undefined
    if (again)
      void flush(eager)
  })
  return running
}

async function run(eager: boolean): Promise<void> {
  if (!readSnapshot().account || await countWaiting() === 0)
    return
  if (!navigator.onLine)
    return wakeWorkerLater()
  try {
    const { flushOutbox } = await import('./send')
    if (await flushOutbox(eager, (team, path) => import('./receipt').then(({ hasReceipt }) => hasReceipt(team, path))) > 0)
      await wakeWorkerLater()
    else
      void sendPhotos(eager)
    clearTimeout(soon)
    soon = setTimeout(pullPlace, AFTER_FLUSH)
  }
  catch (error) {
    console.warn('Sending failed', (error as Error).name)
    await wakeWorkerLater()
  }
}

/** Beside the acts: one that is recorded meanwhile does not wait for a picture. Never fails. */
async function sendPhotos(eager: boolean): Promise<void> {
  try {
    const { flushPhotos } = await import('./send-photos')
    if (await flushPhotos(eager) > 0)
      await wakeWorkerLater()
  }
  catch (error) {
    console.warn('Sending photos failed', (error as Error).name)
  }
}

/** Background Sync: the browser wakes the service worker when there is a network, even after the app was closed. */
async function wakeWorkerLater(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration() as undefined | { sync?: { register: (tag: string) => Promise<void> } }
  await registration?.sync?.register('outbox').catch(() => {})
}

/** Fetches what changed in a team. Never fails: the last content stays, with its time. */
export async function pull(team: string): Promise<void> {
  if (document.hidden || !navigator.onLine || isPractice)
    return
  pulledAt = Date.now()
  try {
    const { pullTeam } = await import('./pull')
    await pullTeam(team)
  }
  catch (error) {
    console.warn('Pulling failed', (error as Error).name)
  }
}

/** What vanished from this phone is asked for on the server. Never fails: without network it is asked later. */
async function judge(): Promise<void> {
  try {
    const suspects = await listSuspects()
    if (suspects.length > 0 && navigator.onLine)
      await (await import('./judge')).judge(suspects)
  }
  catch (error) {
    console.warn('Asking failed', (error as Error).name)
  }
}

/** What was read while there was no network. Never fails. */
async function tellMarks(): Promise<void> {
  try {
    if (navigator.onLine && readSnapshot().account && !isPractice)
      await (await import('./notices')).tellRead()
  }
  catch (error) {
    console.warn('Telling what was read failed', (error as Error).name)
  }
}

function pullPlace(): void {
  const place = placeOf(readSnapshot())
  if (place?.kind === 'team')
    void pull(place.id)
}

async function countWaiting(): Promise<number> {
  const db = await database()
  const counts = await Promise.all([db.countFromIndex('outbox', 'state', 'waiting'), db.countFromIndex('outbox', 'state', 'sending'), db.countFromIndex('photos', 'state', 'waiting')])
  return counts.reduce((sum, count) => sum + count)
}

/** From now on: sends and pulls at start, when the network or the screen comes back, each minute, and on push. */
export function startSync(): void {
  if (started)
    return
  started = true
  const meet = () => {
    void flush(true)
    pullPlace()
    void judge()
    void tellMarks()
  }
  window.addEventListener('online', meet)
  document.addEventListener('visibilitychange', () => document.hidden ? void flush() : meet())
  navigator.serviceWorker?.addEventListener('message', ({ data }) => data?.kind === 'push' && meet())
  onLocalChange(change => change.kind === 'wiped' && (pulledAt = 0))
  setInterval(() => {
    void flush()
    if (Date.now() - pulledAt >= PULL_EVERY)
      pullPlace()
  }, MINUTE)
  watchStore()
  meet()
}

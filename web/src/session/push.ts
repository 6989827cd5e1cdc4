import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { VAPID_KEY } from '../config'
import { database } from '../sync/database'
import { newId } from '../sync/new-id'
import { isPractice } from './practice'
import { readSnapshot } from './snapshot'

/** `unsupported`: this browser takes no messages, or the app is set up without them; `refused`: the person said no in the browser. */
export type PushState = 'unsupported' | 'refused' | 'off' | 'on'

/** Who is told on this phone, and under which id his browser is known. Also the worker asks it: nobody is told another's news. */
export const PUSH = 'push'
interface Registered { pid: string, device: string }

const registered = async () => await (await database()).get('meta', PUSH) as Registered | undefined
const isSupported = () => !isPractice && VAPID_KEY !== '' && 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis

export async function pushState(): Promise<PushState> {
  if (!isSupported())
    return 'unsupported'
  if (Notification.permission === 'denied')
    return 'refused'
  return Notification.permission === 'granted' && (await registered())?.pid === readSnapshot().account?.pid ? 'on' : 'off'
}

/** Asks the person, then makes this browser known to the server. Rejects without a network. */
export async function switchPushOn(): Promise<PushState> {
  if (await Notification.requestPermission() !== 'granted')
    return Notification.permission === 'denied' ? 'refused' : 'off'
  const [{ takeToken }, { writeDocument }] = await Promise.all([import('./messaging'), import('../sync/documents')])
  const { pid } = readSnapshot().account!
  const device = (await registered())?.device ?? newId()
  await writeDocument(paths.device(pid, device), { v: SHAPE_VERSION, token: await takeToken(), at: SERVER_TIME })
  await (await database()).put('meta', { pid, device } satisfies Registered, PUSH)
  return 'on'
}

/** As a person leaves, or wants it no more. What cannot be said without a network, the worker keeps to itself: it knows of nobody then. */
export async function switchPushOff(): Promise<void> {
  const known = await registered()
  if (!known)
    return
  await (await database()).delete('meta', PUSH)
  const [{ dropToken }, { deleteDocument }] = await Promise.all([import('./messaging'), import('../sync/documents')])
  await Promise.all([deleteDocument(paths.device(known.pid, known.device)), dropToken()].map(work => work.catch(() => {})))
}

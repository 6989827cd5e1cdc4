import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions'
import { APP_CHECK_KEY, localHost, localStack, REGION } from '../config'
import { firebase } from './firebase'

const connected = new WeakSet<object>()

/** Calls a function of the server as the signed-in person. Load this module lazily. */
export async function callFunction<Result>(name: string, data: object): Promise<Result> {
  const { app } = await firebase()
  if (APP_CHECK_KEY)
    await (await import('./app-check')).startAppCheck(app, APP_CHECK_KEY)
  const functions = getFunctions(app, REGION)
  const local = await localStack()
  if (local && !connected.has(functions)) {
    connected.add(functions)
    connectFunctionsEmulator(functions, localHost(), local.functions)
  }
  return (await httpsCallable<object, Result>(functions, name)(data)).data
}

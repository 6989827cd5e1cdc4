import type { FirebaseApp } from 'firebase/app'
import { collection, connectFirestoreEmulator, doc, getDoc, getDocs, initializeFirestore, limit, memoryLocalCache, onSnapshot, orderBy, query, setLogLevel } from 'firebase/firestore'
import { withNumbers } from './convert'

type Data = Record<string, unknown>

/** The full Firestore, in a chunk of its own that phones never load. `emulator`: where the local one listens. */
export function startFirestore(app: FirebaseApp, emulator?: { host: string, port: number }) {
  // It would print the bodies of failed requests.
  setLogLevel('silent')
  const db = initializeFirestore(app, { localCache: memoryLocalCache() })
  if (emulator)
    connectFirestoreEmulator(db, emulator.host, emulator.port)
  return {
    read: async (path: string) => numbersOf((await getDoc(doc(db, path))).data()),
    list: async (path: string) => (await getDocs(collection(db, path))).docs.map(found => ({ ...withNumbers(found.data()), id: found.id })),
    /** The documents with the largest values of a field, these first. */
    newest: async (path: string, field: string, count: number) =>
      (await getDocs(query(collection(db, path), orderBy(field, 'desc'), limit(count)))).docs.map(found => ({ ...withNumbers(found.data()), id: found.id })),
    /** Calls back with the document now and at each change; `isOld`: there was no word from the server since. */
    watch: (path: string, next: (data: Data | undefined, isOld: boolean) => void, fail: (error: Error) => void) =>
      onSnapshot(doc(db, path), { includeMetadataChanges: true }, snapshot => next(numbersOf(snapshot.data()), snapshot.metadata.fromCache), fail),
  }
}

const numbersOf = (data: Data | undefined) => data && withNumbers(data)

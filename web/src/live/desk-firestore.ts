/** The part of the full SDK that desk screens use, in a chunk of its own that phones never load. */
export { connectFirestoreEmulator, doc, getDoc, initializeFirestore, memoryLocalCache, onSnapshot, setLogLevel } from 'firebase/firestore'

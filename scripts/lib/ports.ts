import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { Remedy } from './say'

/** The ports of a stack, as firebase-tools names the emulators. */
const BASE = {
  hosting: 5000,
  functions: 5001,
  vite: 5173,
  hub: 4400,
  logging: 4500,
  firestore: 8080,
  firestoreFeed: 9150,
  auth: 9099,
  eventarc: 9299,
  tasks: 9499,
  /** Firestore alone, for seeding and rules tests. */
  plainFirestore: 8380,
  /** Firestore behind the counting proxy, and the proxy's own questions. */
  firestoreBehind: 8480,
  counts: 8580,
}

export type Ports = typeof BASE

/** A second stack stands beside the first with all of its ports shifted by the same number. */
export const SHIFTS = { main: 0, test: 20, bench: 40 }

export function portsOf(shift: number): Ports {
  return Object.fromEntries(Object.entries(BASE).map(([name, port]) => [name, port + shift])) as Ports
}

/** A port that nobody holds. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Ports that fetch and browsers refuse to speak to (the ones near ours; SIP has them). */
const REFUSED = [5060, 5061]

/** Says which port is taken before anything starts. */
export async function checkPorts(ports: Partial<Ports>): Promise<void> {
  if (Object.values(ports).some(port => REFUSED.includes(port)))
    throw new Remedy(`Browsers refuse to speak to ports ${REFUSED.join(' and ')}: choose another --shift.`)
  for (const [name, port] of Object.entries(ports)) {
    if (!await isFree(port))
      throw new Remedy(`Port ${port} (${name}) is taken: stop the program that holds it (\`lsof -i :${port}\` names it), or use other ports by \`--shift 80\` (\`npm start -- --shift 80\`).`)
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => server.close(() => resolve(true)))
      .listen(port, '127.0.0.1')
  })
}

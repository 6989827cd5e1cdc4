import type { EmulatorOptions } from './emulators'
import type { Ports } from './ports'

/** Lets firebase-tools start the counting proxy with Firestore behind it. */
export function behindProxy(_name: string, _ports: Ports): Pick<EmulatorOptions, 'env' | 'wrap'> {
  return {}
}

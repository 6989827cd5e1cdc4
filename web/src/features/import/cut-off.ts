import { readSnapshot } from '../../session/snapshot'

/** An import that was begun and not ended: into what, from which file, how far, when (ms). It holds no line of the file. */
export interface CutOff { into: string, file: string, done: number, all: number, at: number }

const key = () => `tung-ngo.import.${readSnapshot().account?.uid ?? ''}`

/** What this person's import left behind when its page was closed. */
export function readCutOff(into: object): CutOff | undefined {
  const kept = JSON.parse(localStorage.getItem(key()) ?? 'null') as CutOff | null
  return kept?.into === JSON.stringify(into) ? kept : undefined
}

export function keepCutOff(into: object, far: Omit<CutOff, 'into'>): void {
  localStorage.setItem(key(), JSON.stringify({ into: JSON.stringify(into), ...far }))
}

export const dropCutOff = (): void => localStorage.removeItem(key())

import { decisions } from './decisions'
import { difficulties } from './difficulties'
import { instruments } from './instruments'
import type { Register } from './register'
import { tasks } from './tasks'

/** Every register. A new one is its file and a line here; its rows in firestore.rules follow from its access rows. */
export const REGISTERS: readonly Register[] = [difficulties, tasks, instruments, decisions]

import process from 'node:process'
import { runJob as run } from '../../scripts/lib/clock'
import { portsOf, SHIFTS } from '../../scripts/lib/ports'
import { adminOf } from '../../scripts/lib/admin'

/**
 * The stack that the tests run against: `npm test` starts one and says its ports by STACK_SHIFT.
 * Without it a test meets the stack of `npm start`: `npx vitest --project e2e` while that runs.
 */
export const ports = portsOf(Number(process.env.STACK_SHIFT ?? SHIFTS.main))
export const url = `http://localhost:${ports.hosting}`

/** Firestore and Auth with all rights. */
export const { db, auth } = adminOf(ports)

/** Runs a scheduled function now, or as if at another instant. */
export const runJob = (name: string, at?: Date) => run(ports, name, at)

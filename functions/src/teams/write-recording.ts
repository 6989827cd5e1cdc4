import type { Recording } from '@tung-ngo/domain/command'
import type { Tx } from '../store'
import { SERVER_TIME as PHONES_SERVER_TIME } from '@tung-ngo/domain/command'
import { docs, SERVER_TIME } from '../store'

/** Writes what a recording says, as a phone's batch would. */
export function writeRecording(tx: Tx, { writes }: Pick<Recording, 'writes'>): void {
  for (const { op, path, data } of writes) {
    const stamped = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, value === PHONES_SERVER_TIME ? SERVER_TIME : value]))
    op === 'create' ? tx.create(docs.anyAt(path), stamped) : tx.update(docs.anyAt(path), stamped)
  }
}

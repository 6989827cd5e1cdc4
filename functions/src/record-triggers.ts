import type { CloudFunction } from 'firebase-functions'
import type { Register } from '@tung-ngo/domain/registers/register'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { onDocumentCreated } from 'firebase-functions/firestore'
import { countRecord } from './counting/count-record'
import { countUnitRecord } from './counting/count-unit-record'
import { handUp } from './registers/hand-up'
import { report } from './report'
import { count, on } from './triggers'

function countEvents(register: Register): CloudFunction<any> {
  return onDocumentCreated(on(`teams/{team}/${register.id}/{record}/events/{id}`), async (event) => {
    const { team, record, id } = event.params as Record<'team' | 'record' | 'id', string>
    await count('countRecord', id, { team, register: register.id, record }, () => countRecord(team, register, record, Date.now()))
    if (register.handed)
      await report('handUp', id, { team, record }, () => handUp(team, register, record, { id, kind: String(event.data!.get('kind')) }))
  })
}

function countOwnEvents(register: Register): CloudFunction<any> {
  return onDocumentCreated(on(`units/{unit}/${register.id}/{record}/events/{id}`), async (event) => {
    const { unit, record, id } = event.params as Record<'unit' | 'record' | 'id', string>
    await count('countUnitRecord', id, { unit, register: register.id, record }, () => countUnitRecord(unit, register, record, Date.now()))
  })
}

/** One for each register, under its name: `records-tasks`. */
export const records = Object.fromEntries(REGISTERS.map(register => [register.id, register.below === 'teams' ? countEvents(register) : countOwnEvents(register)]))

import type { AccessGrant } from '@tung-ngo/domain/access-grant'
import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { SeatPlace } from '@tung-ngo/domain/seat'
import type { SeatRequest } from '@tung-ngo/domain/seat-request'
import type { SignInCode } from '@tung-ngo/domain/sign-in-code'
import type { Change } from './log/describe'
import type { Written } from './change-of'
import { onDocumentWritten } from 'firebase-functions/firestore'
import { changeOf } from './change-of'
import { describeAccess, describeCode, describeRequest, describeRow } from './log/describe'
import { FUNCTIONS, writeLog } from './log/write-log'
import './options'
import { report } from './report'
import { carryOutRequest } from './seats/carry-out-request'
import { mirrorSeats } from './seats/mirror-seats'
import { nameAccess } from './seats/name-access'
import { undoUnentitled } from './seats/undo-unentitled'

const on = <T extends string>(document: T) => ({ document, retry: true })

/**
 * What follows from a row of a roll or of a unit's officials: its person's seats, and a line in the log. A row that
 * its writer had no right to any more is undone; what follows from that comes with the event of the undoing.
 */
export async function followRow(event: Written, place: SeatPlace, person: string): Promise<void> {
  const change = changeOf<Member | Officer>(event)
  await Promise.all([
    writeLog(event.id, describeRow(place, change), Date.parse(event.time)),
    seatPerson(event, change, place, person),
  ])
}

async function seatPerson(event: Written, change: Change<Member | Officer>, place: SeatPlace, person: string): Promise<void> {
  const undone = await report('undoUnentitled', event.id, { ...place, person }, async () => ({ undone: await undoUnentitled(place, change, Date.now()) }))
  if (undone.undone)
    await writeLog(`${event.id}-undone`, { what: 'seat.undone', place, by: FUNCTIONS, about: person, after: change.after!.by }, Date.parse(event.time))
  await report('mirrorSeats', event.id, { ...place, person }, () => mirrorSeats(person, Date.now()))
}

export const mirrorOfficerWritten = onDocumentWritten(on('units/{unit}/officers/{person}'), event =>
  followRow(event, { unit: event.params.unit }, event.params.person))

export const carryOutRequestWritten = onDocumentWritten(on('units/{unit}/requests/{id}'), async (event) => {
  const { unit, id } = event.params
  await report('carryOutRequest', event.id, { unit, id }, () => carryOutRequest(unit, id, Date.now()))
  await writeLog(event.id, describeRequest(unit, changeOf<SeatRequest>(event)), Date.parse(event.time))
})

export const logAccessWritten = onDocumentWritten(on('teams/{team}/accesses/{uid}'), async (event) => {
  const { team, uid } = event.params
  await writeLog(event.id, describeAccess(team, changeOf<AccessGrant>(event)), Date.parse(event.time))
  await nameAccess(team, uid)
})

export const logCodeWritten = onDocumentWritten(on('signInCodes/{hash}'), event =>
  writeLog(event.id, describeCode(changeOf<SignInCode>(event)), Date.parse(event.time)))

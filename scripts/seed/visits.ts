import { correctHousehold, recordVisit, registerHousehold, withdrawFact } from '@tung-ngo/domain/command'
import type { Fact } from '@tung-ngo/domain/fact'
import type { Household, Sheet } from '@tung-ngo/domain/household'
import { declinedSheet } from '@tung-ngo/domain/household'
import { householdState } from '@tung-ngo/domain/household-state'
import type { House } from './houses'
import { agreedSheet, teach, unaskedSheet } from './learning'
import type { Lesson } from './learning'
import { diceFor } from './random'
import type { Dice } from './random'
import type { Recorder } from './recorder'
import { ABSENT_NOTES, AGREED_NOTE, CORRECT_REASONS, HELPED_NOTES, KEPT_NOTES, LANDMARKS, LATER_NOTES, NEEDS, NO_VNEID_NOTES, NOTES, PLATFORMS, SERVICES, SLOW_NOTES } from './words'

/** Who comes to a door on which day, and when the server took it; `village` is that of the houses. */
export interface Call { pid: string, village: string, on: string, at: number, offline: boolean, enteredFor?: string }

const authorOf = (recorder: Recorder, { pid, on, offline, enteredFor }: Call) =>
  recorder.author(pid, on, { recordedOffline: offline, ...enteredFor ? { enteredFor } : {} })

/** A house put on the sheet before anybody came. */
export function register(recorder: Recorder, house: House, call: Call): void {
  recorder.take(registerHousehold(authorOf(recorder, call), house.id, unaskedSheet(house, call.village)), call.at)
}

/** A call at a door: nobody home, put off, or met and taught; the first time the notice is read. `met` forces it. */
export function visit(recorder: Recorder, house: House, call: Call, met?: 'met' | 'absent'): void {
  const dice = diceFor(`visit ${recorder.team} ${house.id} ${call.on}`)
  if (!recorder.household(house.id)) {
    meetAtDoor(recorder, house, call, dice)
    return visit(recorder, house, { ...call, at: call.at + 180_000 }, 'met')
  }
  const outcome = met ?? (house.note ? 'met' : undefined) ?? (house.fate === 'away' || dice.chance(0.1) ? 'absent' : dice.chance(0.03) ? 'later' : 'met')
  const before = sheetOf(recorder, house)
  if (outcome !== 'met') {
    const note = dice.pick(outcome === 'absent' ? ABSENT_NOTES : LATER_NOTES)
    return record(recorder, house, call, before, before, { met: outcome, ...note ? { note } : {} })
  }
  if (house.fate === 'declined')
    return record(recorder, house, call, before, before.consent === 'declined' ? before : declinedSheet(before, call.on, call.pid), { met: 'met' })
  const asked = before.consent === 'notAsked' ? agreedSheet(before, house, dice, call.on, call.pid) : before
  const lesson = teach(asked, house, dice, call.enteredFor ?? call.pid)
  record(recorder, house, call, before, lesson.after, { met: 'met', ...detailsOf(lesson, before, house, dice) })
}

/** A house met before it was on the sheet is registered with its answer; one that declines leaves nothing else. */
function meetAtDoor(recorder: Recorder, house: House, call: Call, dice: Dice): void {
  const blank = unaskedSheet(house, call.village)
  const sheet = house.fate === 'declined' ? declinedSheet(blank, call.on, call.pid) : agreedSheet(blank, house, dice, call.on, call.pid)
  recorder.take(registerHousehold(authorOf(recorder, call), house.id, sheet), call.at)
}

/** The same visit noted twice by mistake; the second one is taken back at once. */
export function visitTwice(recorder: Recorder, house: House, call: Call): void {
  const before = sheetOf(recorder, house)
  const shown = recorder.household(house.id)!.visit
  record(recorder, house, { ...call, at: call.at + 40_000 }, before, before, { met: 'met' })
  const { id, at, ...fact } = recorder.journal.facts.at(-1)!
  recorder.take(withdrawFact(authorOf(recorder, call), id, fact as Omit<Fact, 'at'>, sheetOf(recorder, house), shown), at + 60_000)
}

/** Corrections that happen over a season: a landmark, a family moved away, a house registered twice. */
export function correct(recorder: Recorder, house: House, call: Call, what: keyof typeof CORRECT_REASONS): void {
  const before = sheetOf(recorder, house)
  const after: Sheet = what === 'landmark' ? { ...before, landmark: diceFor(`landmark ${house.label}`).pick(LANDMARKS) } : { ...before, status: what }
  const recording = correctHousehold(authorOf(recorder, call), house.id, before, after, CORRECT_REASONS[what])
  if (recording)
    recorder.take(recording, call.at)
}

export function isCovered(recorder: Recorder, house: House): boolean {
  const household = recorder.household(house.id)
  if (!household)
    return false
  const known = covered.get(household) ?? householdState(household).covered
  covered.set(household, known)
  return known
}

/** A household's document is a new object after each write, so what was found of it holds. */
const covered = new WeakMap<Household, boolean>()

/** The sheet of a household: what it is without the fields of the document. */
function sheetOf(recorder: Recorder, house: House): Sheet {
  const { v, visit, last, updatedAt, ...sheet } = recorder.household(house.id)!
  return sheet
}

type VisitFields = Partial<Parameters<typeof recordVisit>[4]>

function record(recorder: Recorder, house: House, call: Call, before: Sheet, after: Sheet, fields: VisitFields): void {
  recorder.take(recordVisit(authorOf(recorder, call), house.id, before, after, { kind: 'visit', village: call.village, ...fields }), call.at)
}

/** What is noted when nothing new was taught. */
function idleNote(after: Sheet, before: Sheet, house: House, dice: Dice): string {
  if (house.note ?? house.fate === 'helped')
    return house.note ?? dice.pick(HELPED_NOTES)
  if (before.consent === 'notAsked')
    return AGREED_NOTE
  if (householdState(after).covered)
    return dice.pick(KEPT_NOTES)
  return dice.pick(house.noVneid ? NO_VNEID_NOTES : SLOW_NOTES)
}

function detailsOf({ after, residents, skills, parts }: Lesson, before: Sheet, house: House, dice: Dice): VisitFields {
  const [skill] = skills
  if (!skill)
    return { note: idleNote(after, before, house, dice) }
  const note = house.fate === 'slow' && dice.chance(0.3) ? dice.pick(SLOW_NOTES) : dice.chance(0.75) ? dice.pick(NOTES[skill]) : ''
  const services = SERVICES[skill]
  return {
    residents: residents.filter(key => after.residents[key]),
    skills,
    ...parts.length > 0 ? { parts } : {},
    ...services && dice.chance(0.4) ? { services: [dice.pick(services)] } : {},
    ...dice.chance(0.5) ? { platform: dice.pick(PLATFORMS[skill]) } : {},
    ...dice.chance(0.25) ? { need: dice.pick(NEEDS[skill]) } : {},
    ...dice.chance(0.15) ? { equipment: ['phone'] } : {},
    ...note ? { note } : {},
  }
}

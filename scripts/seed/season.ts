import { addDays, dayOf, daysBetween } from '@tung-ngo/domain/day'
import type { Member } from '@tung-ngo/domain/member'
import type { Calendar } from './calendar'
import { instantAt, todayMinutes } from './calendar'
import type { House } from './houses'
import { isGone } from './houses'
import { diceFor } from './random'
import type { Recorder } from './recorder'
import type { Call } from './visits'
import { correct, isCovered, register, visit, visitTwice } from './visits'

/** How a team works through its houses. */
export interface Round {
  village: string
  houses: House[]
  /** Evenings a week, and doors an evening. */
  evenings: number
  doors: number
  /** The first lane is being visited today: so many met, then so many not at home. */
  today?: { met: number, absent: number }
}

/** A season of evenings from door to door: the houses are registered first, then visited where most is missing. */
export function playSeason(recorder: Recorder, round: Round, roll: Member[], calendar: Calendar): void {
  registerAll(recorder, round, roll, calendar)
  const calls = new Map<string, { last: string, count: number }>()
  const length = daysBetween(calendar.begin, calendar.today)
  for (let day = 3; day < length; day++) {
    if (Math.floor(day * round.evenings / 7) === Math.floor((day - 1) * round.evenings / 7))
      continue
    const dice = diceFor(`evening ${recorder.team} ${day}`)
    const on = addDays(calendar.begin, day)
    const yesterday = day === length - 1
    const resting = round.today && day > length - 14 ? round.houses[0]!.lane : undefined
    const pair = dice.shuffle(roll).slice(0, 2)
    let minutes = 18 * 60 + dice.int(30, 50)
    for (const house of doorsOf(recorder, round, calls, on, calendar.today, resting)) {
      minutes += dice.int(5, 14)
      const offline = dice.chance(0.12)
      const nextMorning = offline && !yesterday && dice.chance(0.5) ? 11 * 60 : 0
      const call = callOf(round.village, dice.pick(pair), roll[0]!, on, minutes + nextMorning + dice.next(), offline)
      visit(recorder, house, call)
      if (dice.chance(0.008) && recorder.household(house.id)!.visit)
        visitTwice(recorder, house, call)
      calls.set(house.id, { last: on, count: (calls.get(house.id)?.count ?? 0) + 1 })
    }
  }
  registerRest(recorder, round, roll, calendar)
  correctSome(recorder, round, roll, calendar)
  playToday(recorder, round, roll, calendar)
}

/** Houses to call at on an evening: the lane where most is missing, house by house, then the next one. */
function doorsOf(recorder: Recorder, { houses, doors }: Round, calls: Map<string, { last: string, count: number }>, on: string, today: string, resting?: string): House[] {
  const wanting = houses.filter((house) => {
    const past = calls.get(house.id)
    if (house.fate === 'never' || house.waits || house.lane === resting || (isGone(house.fate) && on > addDays(today, -6)))
      return false
    if (!past)
      return true
    const rest = daysBetween(past.last, on)
    if (recorder.household(house.id)!.consent === 'notAsked')
      return rest > 4 && past.count < 4
    if (house.fate === 'declined' || isGone(house.fate))
      return false
    return rest > (isCovered(recorder, house) ? 22 : house.fate === 'quick' ? 6 : 13)
  })
  const lanes = Map.groupBy(wanting, house => house.lane)
  const weight = (lane: House[]) => lane.reduce((sum, house) => sum + (calls.has(house.id) ? 1 : 3), 0)
  return [...lanes.values()].sort((a, b) => weight(b) - weight(a)).slice(0, 2).flat().slice(0, doors)
}

/** The leader writes down the houses of a lane or two a day, from what the village knows. */
function registerAll(recorder: Recorder, { village, houses }: Round, roll: Member[], calendar: Calendar): void {
  const known = houses.filter(house => !house.atDoor || house.fate === 'never')
  for (const [index, house] of known.entries()) {
    const day = Math.floor(index / (known.length / 3))
    register(recorder, house, callOf(village, roll[0]!, roll[0]!, addDays(calendar.begin, day), 12 * 60 + index % 150, false))
  }
}

/** Houses that nobody came to by now are added in the last days. */
function registerRest(recorder: Recorder, { village, houses }: Round, roll: Member[], calendar: Calendar): void {
  const rest = houses.filter(house => !recorder.household(house.id))
  for (const [index, house] of rest.entries())
    register(recorder, house, callOf(village, roll[0]!, roll[0]!, addDays(calendar.today, -1 - index % 4), 12 * 60 + index, false))
}

/** In the last weeks some families moved away, a landmark was added, a house taken off. */
function correctSome(recorder: Recorder, { village, houses }: Round, roll: Member[], calendar: Calendar): void {
  const known = houses.filter(house => recorder.household(house.id))
  for (const house of known) {
    const dice = diceFor(`correct ${recorder.team} ${house.id}`)
    const { consent, updatedAt } = recorder.household(house.id)!
    const what = isGone(house.fate) ? house.fate : dice.chance(0.02) && consent !== 'declined' ? 'landmark' : undefined
    const last = dayOf(updatedAt)
    const on = addDays(calendar.today, last < addDays(calendar.today, -3) ? -dice.int(1, 3) : 0)
    if (what && on < calendar.today)
      correct(recorder, house, callOf(village, dice.pick(roll.slice(0, 3)), roll[0]!, on, 20 * 60 + dice.int(0, 59), false), what)
  }
}

function playToday(recorder: Recorder, { village, houses, today }: Round, roll: Member[], calendar: Calendar): void {
  if (!today)
    return
  const calls = today.met + today.absent
  for (const [index, house] of houses.slice(0, calls).entries()) {
    const minutes = todayMinutes(calendar, (index + 1) / calls)
    visit(recorder, house, callOf(village, roll[index % 3]!, roll[0]!, calendar.today, minutes, false), index < today.met ? 'met' : 'absent')
  }
}

/** A member without a number of his own has the leader note his calls. */
function callOf(village: string, member: Member, leader: Member, on: string, minutes: number, offline: boolean): Call {
  const proxy = member.phone === null && member !== leader
  return { village, on, at: instantAt(on, minutes), offline, pid: proxy ? leader.pid : member.pid, ...proxy ? { enteredFor: member.pid } : {} }
}

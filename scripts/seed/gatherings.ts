import { recordActivity } from '@tung-ngo/domain/command'
import { addDays, daysBetween } from '@tung-ngo/domain/day'
import type { ActivityKind } from '@tung-ngo/domain/fact'
import { AUDIENCES } from '@tung-ngo/domain/audience'
import type { Member } from '@tung-ngo/domain/member'
import { SKILLS } from '@tung-ngo/domain/skill'
import type { Calendar } from './calendar'
import { instantAt } from './calendar'
import { diceFor } from './random'
import type { Dice } from './random'
import type { Recorder } from './recorder'
import type { DemoTeam } from './teams'
import { LESSONS, PLATFORMS, PROGRAMMES } from './words'

/** Where a kind of gathering is held, from which hour, and how many come. */
const KINDS: Record<Exclude<ActivityKind, 'visit'>, { places: string[], hour: number, attendees: [number, number] }> = {
  session: { places: ['Nhà văn hóa', 'Sân nhà văn hóa', 'Điểm trường'], hour: 19.5, attendees: [14, 46] },
  meeting: { places: ['Nhà văn hóa', 'Nhà trưởng bản, trưởng thôn'], hour: 19.3, attendees: [28, 85] },
  class: { places: ['Nhà văn hóa', 'Phòng máy trường THCS'], hour: 19, attendees: [10, 26] },
  market: { places: ['Chợ phiên', 'Chợ xã'], hour: 8, attendees: [12, 60] },
  counter: { places: ['Bộ phận Một cửa'], hour: 9, attendees: [6, 24] },
  school: { places: ['Trường THCS', 'Trường tiểu học'], hour: 15, attendees: [32, 120] },
}
const USUAL = {
  commune: ['counter', 'counter', 'school', 'class', 'market', 'session'],
  village: ['session', 'session', 'session', 'meeting', 'class', 'market'],
} as const

/** Sessions, classes, meetings… of a team, spread over the season; none of them touches a household. */
export function recordGatherings(recorder: Recorder, { id, team, unit }: DemoTeam, roll: Member[], calendar: Calendar, count: number): void {
  const days = daysBetween(calendar.begin, calendar.today)
  for (let index = 0; index < count; index++) {
    const dice = diceFor(`gathering ${id} ${index}`)
    const on = addDays(calendar.begin, Math.floor((index + dice.next()) * days / count))
    const kind = dice.pick(USUAL[team.level])
    const { hour, attendees } = KINDS[kind]
    const came = dice.int(...attendees)
    const delay = dice.chance(0.04) ? dice.int(6, 9) : 0
    const at = instantAt(addDays(on, delay), hour * 60 + dice.int(70, 110))
    if (at >= calendar.now)
      continue
    const author = recorder.author(dice.pick(roll.slice(0, 4)).pid, on, { recordedOffline: delay > 0 || dice.chance(0.1) })
    recorder.take(recordActivity(author, { kind, village: unit.id, attendees: came, turns: Math.round(came * (0.3 + dice.next() * 0.6)), ...detailsOf(dice, kind) }), at)
  }
}

function detailsOf(dice: Dice, kind: keyof typeof KINDS) {
  const skills = SKILLS.filter(() => dice.chance(0.35))
  const [skill = dice.pick(SKILLS)] = skills
  return {
    place: dice.pick(KINDS[kind].places),
    skills: skills.length > 0 ? skills : [skill],
    audience: kind === 'school' ? 'family_with_pupils' as const : kind === 'market' ? 'trader' as const : dice.pick(AUDIENCES),
    equipment: dice.chance(0.4) ? ['laptop' as const, 'phone' as const] : ['phone' as const],
    ...dice.chance(0.5) ? { platform: dice.pick(PLATFORMS[skill]) } : {},
    ...dice.chance(0.3) ? { lessons: dice.pick(LESSONS) } : {},
    ...dice.chance(0.2) ? { programme: dice.pick(PROGRAMMES) } : {},
  }
}

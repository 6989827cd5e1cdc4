import type { LogEntry } from '@tung-ngo/domain/log-entry'
import type { SeatPlace } from '@tung-ngo/domain/seat'
import type { UnitLevel } from '@tung-ngo/domain/unit'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { createOnce, docs, getAll } from '../store'

/** Stands for a person where the functions do something by themselves. */
export const FUNCTIONS = 'functions'

/** Something to be logged; `place`: where it happened. */
export interface Happening extends Pick<LogEntry, 'what' | 'by' | 'about'>, Partial<Pick<LogEntry, 'subject' | 'before' | 'after' | 'reason' | 'until' | 'record'>> {
  place: SeatPlace
}

/** Logs what an event says, once however often the event comes. `at`: when it happened (ms). */
export async function writeLog(event: string, happening: Happening | null, at: number): Promise<void> {
  if (happening)
    await createOnce(docs.logEntry(logId(event)), await logEntryOf(happening, at))
}

/** Ids of events as ids of documents. */
export const logId = (event: string) => event.replace(/[^\w-]/g, '-')

/** The entry, with the area in which the place lies. */
export async function logEntryOf({ what, by, about, place, until, record, ...more }: Happening, at: number): Promise<LogEntry> {
  return {
    v: SHAPE_VERSION,
    what,
    by,
    about,
    team: 'team' in place ? place.team : null,
    unit: 'unit' in place ? place.unit : null,
    ...'team' in place ? await areaOfTeam(place.team) : await areaOfUnit(place.unit),
    ...more.subject === undefined ? {} : { subject: more.subject.slice(0, 200) },
    before: more.before?.slice(0, 300) ?? null,
    after: more.after?.slice(0, 300) ?? null,
    reason: more.reason?.slice(0, 300) ?? null,
    ...until === undefined ? {} : { until },
    ...record === undefined ? {} : { record },
    at,
  }
}

type Area = Pick<LogEntry, 'province' | 'district' | 'commune'>

async function areaOfTeam(id: string): Promise<Area> {
  const { province = null, district = null, commune = null } = (await docs.team(id).get()).data() ?? {}
  return { province, district, commune }
}

async function areaOfUnit(id: string): Promise<Area> {
  const path = (await docs.unit(id).get()).data()?.path ?? []
  const line = await getAll(path.map(docs.unit))
  const of = (level: UnitLevel) => line.find(unit => unit.data()?.level === level)?.id ?? null
  return { province: of('province'), district: of('district'), commune: of('commune') }
}

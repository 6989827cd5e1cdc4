import type { BaseFigure } from '@tung-ngo/domain/base-figure'
import type { Member } from '@tung-ngo/domain/member'
import type { RecordEvent, RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'

/** A document that somebody wrote, and the event that tells the functions of it. */
export type Source
  = | { kind: 'fact', team: string, id: string, data: object }
    | { kind: 'member', team: string, id: string, data: Member | null }
    | { kind: 'team', team: string, data: Team, former: string[] }
    | { kind: 'unit', unit: string, data: Unit, parents: string[] }
    | { kind: 'base', unit: string, id: string, data: BaseFigure }
    | { kind: 'record', unit: string, record: string, id: string, data: RecordEvent, left: RegisterRecord }
    /** What contention leaves behind. */
    | { kind: 'countTeam', team: string, since: number }

/** A source as it was committed at an instant (ms). */
export interface Committed { serial: number, at: number, source: Source }

/** An event on its way to a handler, for the n-th time. */
export interface Delivery extends Committed { committedAt: number, attempt: number, copy: number }

/** Events of one lane are handled one after the other. */
export const laneOf = (source: Source): string => 'team' in source ? source.team : 'units'

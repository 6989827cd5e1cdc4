import type { Recording } from '@tung-ngo/domain/command'
import type { Told } from '@tung-ngo/domain/conflict'
import type { Fact } from '@tung-ngo/domain/fact'
import type { Household } from '@tung-ngo/domain/household'
import type { Member } from '@tung-ngo/domain/member'
import type { Day } from '@tung-ngo/domain/period'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { RefusalReason } from '@tung-ngo/domain/refusal'
import type { TeamTallyDoc } from '@tung-ngo/domain/tally-doc'

export type EntryState = 'waiting' | 'sending' | 'received' | 'returned'

/** How a form is opened again with what was in it. `form` is whatever that form keeps. */
export interface Reopen { route: string, form: unknown }

/** One act of a person on its way from this phone to the server. `id` is the id of the fact. */
export interface OutboxEntry {
  id: string
  /** Order in which acts are sent: that in which they were recorded. */
  order: number
  uid: string
  pid: string
  team: string
  /** The root of the tree that the team belongs to. */
  root?: string
  kind: Fact['kind'] | 'report' | 'record'
  /** What it is, in words: `Lượt tới nhà Lò Văn Ánh`. */
  title: string
  on: Day
  /** Instants in ms. */
  madeAt: number
  state: EntryState
  receivedAt?: number
  /** Why it was returned, and what to do: a sentence. */
  reason?: string
  /** The same for the operator, and whether he was told. */
  why?: RefusalReason
  told?: true
  /** The technical code behind the reason. */
  detail?: string
  attempts: number
  nextTryAt: number
  recording: Recording
  /** The received act that this one moves here from another team. */
  moves?: string
  edit?: Reopen
}

/** A household as the server had it at the last pull, or after the last own command that it received. */
export type StoredHousehold = Household & { id: string, team: string }
/** A household as screens see it: with what was recorded here and is still on its way. */
export type LocalHousehold = StoredHousehold & { unsent: boolean }
/** A change as the server took it, of which a leader sees whether it contradicts another. */
export type StoredTold = Told & { team: string }
/** A report of a team, or of a unit (`team` is then its id), as the server had it. */
export type StoredReport = Report & { id: string, team: string }
export type StoredMember = Member & { id: string, team: string }
export type LocalMember = Member & { id: string }

/** `draft`: its form is not saved yet; `refused`: the server did not take it. Once received it leaves the phone. */
export type PhotoState = 'draft' | 'waiting' | 'refused'

/** A photo on its way from this phone to the server, after the act that shows it (`fact`; empty for a draft). */
export interface StoredPhoto {
  id: string
  uid: string
  team: string
  fact: string
  bytes: Uint8Array<ArrayBuffer>
  takenAt: number
  state: PhotoState
  attempts: number
  nextTryAt: number
}

/** The team's figures without the ledger, and how far this phone has pulled (`seq`, `cursor`, `rollAt`, `updatedAt`). */
export interface TeamHead extends Omit<TeamTallyDoc, 'ledger'> { team: string }

/** The top of a team's long list as it was last shown, with what the list counted (`counts` by filter). */
export interface FirstPage { team: string, uid: string, households: LocalHousehold[], counts: Record<string, number>, covered: number }

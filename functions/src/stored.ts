import type { ChannelSums } from '@tung-ngo/domain/channels/channel-sums'
import type { HandlerErrors } from '@tung-ngo/domain/health'

/** Documents that the functions alone read and write. */

/** Tries at sign-in by code within one minute. */
export interface TriesDoc { minute: number, count: number }

/** What the instances counted of their failures on a day, one of several documents. */
export interface ErrorsDoc { handlers: Record<string, HandlerErrors> }

/** The teams and villages below a unit as they were last read, packed. */
export interface TeamListDoc { packed: Uint8Array, builtAt: number, readFrom: number }

/** What groups and channels come to, by unit, with its path: of a province with all below it, or of the nation itself. */
export interface ChannelSumsDoc { rows: Record<string, ChannelSums & { path: string[] }> }

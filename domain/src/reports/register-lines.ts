import type { Span } from '../periods/span'
import { instruments as register } from '../registers/instruments'
import type { RegisterField } from '../registers/register'

/** So many lines of a register a report holds; of the rest it says how many there are. */
const MOST = 20

interface Lines { lines: string[], more: number }

/** What a unit's registers say beside its figures: difficulties that wait below it, and what it issued in the period. Nothing of a household. */
export interface RegisterLines { difficulties: Lines, instruments: Lines }

export const NO_LINES: RegisterLines = { difficulties: { lines: [], more: 0 }, instruments: { lines: [], more: 0 } }

/** `place`: the team that raised it. */
export interface Raised { place: string, record: { state: string, at: number, [field: string]: unknown } }
type Instrument = Record<string, unknown>

const TYPES = (register.fields.type as RegisterField & { options: Record<string, string> }).options
const text = (value: unknown) => typeof value === 'string' ? value : ''

/** Who has no answer yet comes first, then the oldest; instruments by their day. */
export function registerLines(difficulties: Raised[], instruments: Instrument[], { from, to }: Pick<Span, 'from' | 'to'>): RegisterLines {
  const isAnswered = ({ record: { state } }: Raised) => Number(state === 'answered')
  const open = difficulties.filter(({ record: { state } }) => state !== 'closed').toSorted((a, b) => isAnswered(a) - isAnswered(b) || a.record.at - b.record.at)
  const issued = instruments.filter(({ on }) => text(on) >= from && text(on) <= to).toSorted((a, b) => text(a.on).localeCompare(text(b.on)))
  return {
    difficulties: first(open.map(({ place, record }) => `${place}: ${text(record.title)}`)),
    instruments: first(issued.map(({ number, type, title }) => `${TYPES[text(type)] ?? ''} số ${text(number)} ${text(title)}`.trim())),
  }
}

const first = (all: string[]): Lines => ({ lines: all.slice(0, MOST), more: Math.max(0, all.length - MOST) })

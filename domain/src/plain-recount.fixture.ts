import type { Figures } from './metric'
import type { StoredFact } from './ledger'
import { parsePatch } from './patch-line'

/**
 * A plain recount from facts, for tests: it knows no ledger, no closing and no marks, only what is said of time in
 * docs/counting.md. Slow on purpose.
 */
export interface Recount {
  facts: StoredFact[]
  /** Everything that the server had taken before this instant (ms) is known. */
  known: number
}

/** 00:00 in Vietnam on the sixth day after a month: `2026-09` closes as October 6 begins. */
export function closing(month: string): number {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return Date.UTC(year, number, 6) - 7 * 3_600_000
}

const isActivity = ({ kind }: StoredFact) => ['visit', 'session', 'class', 'meeting', 'counter', 'school', 'market'].includes(kind)
const liesIn = (period: string, on: string) =>
  period.includes('Q') ? on.startsWith(period.slice(0, 4)) && Math.ceil(Number(on.slice(5, 7)) / 3) === Number(period.slice(6)) : on.startsWith(period)

/** Facts of a period that count: in time, or all that are known. */
function counting({ facts, known }: Recount, period: string, inTime: boolean): StoredFact[] {
  const until = (fact: StoredFact) => inTime ? Math.min(known, closing(fact.on.slice(0, 7))) : known
  return facts.filter(fact => isActivity(fact) && liesIn(period, fact.on) && fact.at < until(fact)
    && !facts.some(other => other.kind === 'withdraw' && other.of === fact.id && other.at < until(fact)))
}

/** Flows and distinct counts of a month, quarter or year. */
export function plainFigures(recount: Recount, period: string, inTime: boolean): Figures {
  const facts = counting(recount, period, inTime) as any[]
  const met = facts.filter(({ kind, met = 'met' }) => kind !== 'visit' || met === 'met')
  const turnsOf = ({ kind, turns, skills = [], residents = [] }: any) => turns ?? (kind === 'visit' && skills.length > 0 ? residents.length : 0)
  const figures: Figures = { 'visits.absent': facts.length - met.length, 'attendees': 0, 'turns': 0 }
  for (const fact of met) {
    figures[`acts.${fact.kind}`] = (figures[`acts.${fact.kind}`] ?? 0) + 1
    figures.attendees! += fact.attendees ?? 0
    figures.turns! += turnsOf(fact)
    for (const skill of fact.skills ?? [])
      figures[`turns.${skill}`] = (figures[`turns.${skill}`] ?? 0) + turnsOf(fact)
  }
  figures['teams.active'] = Math.min(1, facts.length)
  figures['members.active'] = new Set(facts.map(({ by, enteredFor }) => enteredFor ?? by)).size
  figures['households.visited'] = new Set(met.filter(({ kind }) => kind === 'visit').map(({ household }) => household)).size
  figures['residents.guided'] = new Set(facts.filter(({ skills = [] }) => skills.length > 0)
    .flatMap(({ household, residents = [] }) => residents.map((resident: string) => `${household} ${resident}`))).size
  return figures
}

/** What stands beside a period's figures: known by now, less what was in time. */
export function plainLate(recount: Recount, period: string): Figures {
  const [known, inTime] = [plainFigures(recount, period, false), plainFigures(recount, period, true)]
  return Object.fromEntries([...new Set([...Object.keys(known), ...Object.keys(inTime)])].map(id => [id, (known[id] ?? 0) - (inTime[id] ?? 0)]))
}

/** How many households are active on a day, and in how many somebody pays: two stocks that facts alone make. */
export function plainStock({ facts, known }: Recount, day: string): Figures {
  const sheets = new Map<string, { status: string, pays: boolean, residents: Record<string, string>, levels: Record<string, string> }>()
  for (const fact of facts.filter(({ at }) => at < known).toSorted((a, b) => a.at - b.at)) {
    if (!fact.household || !fact.after || shownFrom(fact) > day)
      continue
    const patch = parsePatch(fact.after)
    const { status, residents, levels } = sheets.get(fact.household) ?? { status: 'active', residents: {}, levels: {} }
    const sheet = { status: patch.status ?? status, residents: { ...residents, ...patch.residents }, levels: { ...levels, ...patch.levels } }
    sheets.set(fact.household, { ...sheet, pays: Object.keys(sheet.residents).some(key => sheet.residents[key] && sheet.levels[`${key}_pay`] === 'does') })
  }
  const active = [...sheets.values()].filter(({ status }) => status === 'active')
  return { 'households': active.length, 'hh.does.pay': active.filter(({ pays }) => pays).length }
}

/** A fact shows from its day; one that came late, from the first day of the oldest month that was then open. */
function shownFrom({ on, at }: StoredFact): string {
  if (at < closing(on.slice(0, 7)))
    return on
  let [year, month] = on.split('-').map(Number) as [number, number]
  const name = () => `${year}-${String(month).padStart(2, '0')}`
  while (closing(name()) <= at)
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return `${name()}-01`
}

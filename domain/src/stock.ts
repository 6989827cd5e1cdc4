import { addDays, firstDay } from './day'
import { decodeSheet } from './household-code'
import { POSSESSIONS } from './household'
import { householdState } from './household-state'
import type { Ledger } from './ledger'
import { codeNow, codeOn, decodeHousehold } from './ledger-row'
import { isMemberOn } from './member'
import type { Figures } from './metric'
import { addFigures } from './metric'
import type { Day, Month } from './period'
import { lastDay } from './period'
import { recordChanges, recordsOn } from './registers/record-ledger'
import { SKILLS } from './skill'

/** Stocks as they stand: team and members of a day, households as the newest facts say. */
export function presentStock(ledger: Ledger, today: Day): Figures {
  return stockOf(ledger, today, Object.values(ledger.households).map(line => codeNow(decodeHousehold(line))))
}

/** Stocks at the end of a day: one of the open months, or the last closed one. */
export function stockOn(ledger: Ledger, day: Day): Figures {
  return stockOf(ledger, day, Object.values(ledger.households).map(line => codeOn(decodeHousehold(line), day)))
}

function stockOf(ledger: Ledger, day: Day, codes: string[]): Figures {
  const figures = addFigures(teamOn(ledger, day), recordsOn(ledger, day))
  for (const code of codes)
    addFigures(figures, householdFigures(code))
  return figures
}

/** The team and its members on a day. */
function teamOn({ team, members }: Ledger, day: Day): Figures {
  if (!team || team.foundedOn > day || (team.dissolvedOn !== null && team.dissolvedOn <= day))
    return {}
  const standing = Object.values(members).filter((line) => {
    const [joinedOn, leftOn = null] = line.split(' ') as [string, string?]
    return isMemberOn({ joinedOn, leftOn }, day)
  })
  return addFigures({}, { [`teams.${team.level}`]: 1, [`members.${team.level}`]: standing.length })
}

/** By how much stocks changed on each day of an open month; days without a change are left out. */
export function stockChanges(ledger: Ledger, month: Month): Record<Day, Figures> {
  const changes: Record<Day, Figures> = {}
  const within = (day: Day | null | undefined): day is Day => !!day && day >= firstDay(month) && day <= lastDay(month)
  for (const line of Object.values(ledger.households)) {
    const row = decodeHousehold(line)
    for (const [index, [day, code]] of row.days.entries()) {
      if (within(day)) {
        addFigures(changes[day] ??= {}, householdFigures(code))
        addFigures(changes[day], householdFigures(row.days[index - 1]?.[1] ?? ''), -1)
      }
    }
  }
  for (const [day, change] of recordChanges(ledger)) {
    if (within(day))
      addFigures(changes[day] ??= {}, change)
  }
  const dates = [ledger.team?.foundedOn, ledger.team?.dissolvedOn, ...Object.values(ledger.members).flatMap(line => line.split(' '))]
  for (const day of new Set(dates.filter(within))) {
    addFigures(changes[day] ??= {}, teamOn(ledger, day))
    addFigures(changes[day], teamOn(ledger, addDays(day, -1)), -1)
  }
  return Object.fromEntries(Object.entries(changes).filter(([, figures]) => Object.keys(figures).length > 0))
}

/** What one household adds to the stocks, by its code; an empty code adds nothing. Only households that are active count; those that declined count too. */
export function householdFigures(code: string): Figures {
  const sheet = code ? decodeSheet(code) : undefined
  if (sheet?.status !== 'active')
    return {}
  const state = householdState(sheet)
  const figures: Figures = { 'households': 1, [`hh.${sheet.consent}`]: 1, 'residents': state.residents.length }
  const flags = {
    'hh.covered': state.covered,
    'hh.oneDoesAll': state.oneDoesAll,
    'hh.spread': state.spread,
    'hh.nobodyAble': state.nobodyAble,
    'hh.helped': state.helped,
    'hh.nucleus': state.residents.some(({ key }) => key === sheet.nucleus),
    'hh.inGroup': sheet.inGroup,
    'hh.remote': sheet.remote,
    'hh.priority': sheet.priority,
  }
  for (const [id, value] of Object.entries(flags))
    figures[id] = Number(value)
  for (const skill of SKILLS) {
    figures[`hh.does.${skill}`] = Number(state.best[skill] === 'does')
    figures[`residents.does.${skill}`] = state.residents.filter(resident => resident.levels[skill] === 'does').length
  }
  for (const thing of POSSESSIONS) {
    figures[`hh.has.${thing}`] = Number(state.somebodyHas[thing])
    figures[`residents.has.${thing}`] = state.residents.filter(resident => resident.has[thing]).length
  }
  return addFigures({}, figures)
}

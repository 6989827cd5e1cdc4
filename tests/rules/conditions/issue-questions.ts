import type { Doc } from '../support/rules'
import type { Question } from './questions'
import { paths } from '@tung-ngo/domain/paths'
import { ACTORS, pidOf } from '../world/actors'
import { issueDoc, newId, paperDoc } from '../world/documents'
import { paperOf } from '../world/seed'

const COMMUNE = 'na-ot'
const { communeOfficer } = ACTORS
const by = pidOf(communeOfficer)
const utcDay = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

/** A part of the paper of a report that is frozen, whatever it is called. */
const part = (expected: Question['expected'], report: unknown): Question => ({
  label: `a paper of ${JSON.stringify(report).slice(0, 20)}`,
  expected,
  request: { actor: communeOfficer, operation: 'create', path: paths.paper(COMMUNE, newId('p')), data: { ...paperDoc(by, ''), report }, given: { [paths.consolidation(COMMUNE, String(report))]: { v: 3, content: '{}' } } },
})

const issued = (expected: Question['expected'], label: string, change: Doc): Question => ({
  label: `an issue ${label}`,
  expected,
  request: { actor: communeOfficer, operation: 'create', path: paths.issue(COMMUNE, 'r-frozen'), data: { ...issueDoc(by, paperOf('r-frozen')), ...change } },
})
const papers = (...more: string[]) => ({ papers: [paperOf('r-frozen'), ...more] })

/** Of signed papers, and of what is issued with them. */
export const ISSUE_QUESTIONS: Question[] = [
  ...['r.o.2026-11', `r${'.'.repeat(139)}`].map(report => part('allowed', report)),
  ...['-r', 'r~1', `r${'.'.repeat(140)}`, 7].map(report => part('denied', report)),
  ...[399, -1].map(ago => issued('allowed', `signed ${ago} days ago`, { day: utcDay(ago) })),
  ...[400, -2].map(ago => issued('denied', `signed ${ago} days ago`, { day: utcDay(ago) })),
  ...['g'.repeat(64), 'a'.repeat(65)].map(hash => issued('denied', `with the hash ${hash.slice(0, 3)}`, { hash })),
  issued('allowed', 'whose second part has a long id', papers('x'.repeat(40))),
  issued('denied', 'whose second part has a longer id', papers('x'.repeat(41))),
]

import type { Counted } from './figures'
import type { RawPaper, RawUnit } from './sources'
import { dayAt, endOf, freezing, monthAt } from './calendar'
import { add } from './figures'

/** What a unit's own instruments add: in force by type, communes with a plan, and what was entered or ended in each month. */
export function countPapers(counted: Counted, unit: RawUnit, papers: RawPaper[], now: number): void {
  const own = papers.filter(paper => paper.unit === unit.id).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  countInForce(counted, 'stock', unit, own)
  for (const where of counted.keys()) {
    const month = /^(?:ends|closed) (\d{4}-\d\d)$/.exec(where)?.[1]
    if (month)
      countInForce(counted, where, unit, own.filter(({ at }) => dayAt(at) <= endOf(month)))
  }
  for (const paper of own) {
    const month = monthAt(dayAt(paper.at))
    const metric = { create: 'instruments.entered', replace: 'instruments.ended', expire: 'instruments.ended' }[paper.kind]
    if (!metric)
      continue
    const where = `${freezing(month) <= now ? 'closed' : 'months'} ${month}`
    add(counted, where, metric)
    add(counted, where, `${metric}.${typeBy(own, paper)}`)
  }
}

function countInForce(counted: Counted, where: string, { level }: RawUnit, papers: RawPaper[]): void {
  const last = new Map(papers.map(paper => [paper.record, paper]))
  const inForce = [...last.values()].filter(({ record }) => !['replace', 'expire'].includes(papers.filter(paper => paper.record === record && paper.kind !== 'edit').at(-1)!.kind))
  for (const paper of inForce) {
    add(counted, where, 'instruments.inForce')
    add(counted, where, `instruments.inForce.${typeBy(papers, paper)}`)
  }
  if (level === 'commune' && inForce.some(paper => typeBy(papers, paper) === 'plan'))
    add(counted, where, 'plans.commune')
}

/** The type that a paper has once this was done with it. */
const typeBy = (papers: RawPaper[], { record, id }: RawPaper): string => {
  const own = papers.filter(paper => paper.record === record)
  return own.slice(0, own.findIndex(paper => paper.id === id) + 1).findLast(({ type }) => type)!.type!
}

import type { RawFact } from './sources'

const SKILLS = ['dvc', 'shop', 'pay', 'safety', 'local']
const THINGS = ['vneid', 'dvc', 'store', 'phone', 'data']

/** What is said of a household, a value for each name as its facts write it: `levels.p1_pay` → `does`. */
export type Said = Map<string, string>

/** What its facts say, in the order in which the server took them; undefined before the first that says anything. */
export function saidBy(facts: RawFact[]): Said | undefined {
  let said: Said | undefined
  for (const { after } of facts) {
    if (!after)
      continue
    said ??= new Map([['status', 'active'], ['consent', 'notAsked']])
    for (const line of after)
      said.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1))
    if (after.some(line => /^consent=(?:notAsked|declined)$/.test(line)))
      forgetPeople(said)
  }
  return said
}

/** Without consent nothing is said of the people of a house. */
function forgetPeople(said: Said): void {
  for (const name of [...said.keys()]) {
    if (name.includes('.') || name === 'nucleus')
      said.delete(name)
  }
}

/** What a household adds to the stocks (domain §5, S001 §2.9b): nothing unless it is active. */
export function stocksOfHousehold(said: Said): Record<string, number> {
  if (said.get('status') !== 'active')
    return {}
  const people = [...said].filter(([name, value]) => name.startsWith('residents.') && value !== '').map(([name]) => name.slice(10))
  const does = (person: string, skill: string) => said.get(`levels.${person}_${skill}`) === 'does'
  const has = (person: string, thing: string) => said.get(`has.${person}_${thing}`) === 'true'
  const able = SKILLS.filter(skill => people.some(person => does(person, skill)))
  const master = people.some(person => SKILLS.every(skill => does(person, skill)))
  const nobody = said.get('consent') === 'agreed' && able.length === 0
  const helped = nobody && !!said.get('helper')
  const owned = (thing: string) => people.some(person => has(person, thing))
  const figures: Record<string, number | boolean> = {
    'households': 1,
    [`hh.${said.get('consent')}`]: 1,
    'residents': people.length,
    'hh.oneDoesAll': master,
    'hh.spread': able.length === SKILLS.length && !master,
    'hh.nobodyAble': nobody,
    'hh.helped': helped,
    'hh.covered': helped || (master && owned('vneid') && owned('dvc')),
    'hh.nucleus': people.includes(said.get('nucleus') ?? ''),
    'hh.inGroup': said.get('inGroup') === 'true',
    'hh.remote': said.get('remote') === 'true',
    'hh.priority': said.get('priority') === 'true',
  }
  for (const skill of SKILLS) {
    figures[`hh.does.${skill}`] = able.includes(skill)
    figures[`residents.does.${skill}`] = people.filter(person => does(person, skill)).length
  }
  for (const thing of THINGS) {
    figures[`hh.has.${thing}`] = owned(thing)
    figures[`residents.has.${thing}`] = people.filter(person => has(person, thing)).length
  }
  return Object.fromEntries(Object.entries(figures).map(([metric, value]) => [metric, Number(value)]))
}

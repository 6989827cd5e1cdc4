import type { Told } from './conflict'
import { expect, it } from 'vitest'
import { conflictsOf } from './conflict'

let at = 0
const said = (by: string, before: string[], after: string[], household = 'h1'): Told => ({ id: `f${++at}`, by, at, household, before, after })
const brief = (facts: Told[]) => conflictsOf(facts).map(({ field, earlier, later }) => [field, earlier.by, earlier.value, later.by, later.value])

const first = said('p-0', [], ['landmark=cây đa'])
const ann = said('p-1', ['landmark=cây đa'], ['landmark=giếng'])
const bob = said('p-2', ['landmark=cây đa'], ['landmark=cổng làng'])

it('tells who said what when the later did not know of the earlier', () => {
  expect(conflictsOf([first, ann, bob])).toEqual([{
    household: 'h1',
    field: 'landmark',
    earlier: { fact: ann.id, by: 'p-1', at: ann.at, value: 'giếng' },
    later: { fact: bob.id, by: 'p-2', at: bob.at, value: 'cổng làng' },
  }])
})

it('goes by the server\'s order, not by that of the list', () => {
  expect(brief([bob, first, ann])).toEqual(brief([first, ann, bob]))
})

it('finds none in different fields or houses, the same word twice, or a word that knew the one before', () => {
  expect(brief([first, ann, said('p-2', ['lane=Trên'], ['lane=Dưới'])])).toEqual([])
  expect(brief([first, ann, said('p-2', ['landmark=cây đa'], ['landmark=cổng làng'], 'h2')])).toEqual([])
  expect(brief([first, ann, said('p-2', ['landmark=cây đa'], ['landmark=giếng'])])).toEqual([])
  expect(brief([first, ann, said('p-2', ['landmark=giếng'], ['landmark=cổng làng'])])).toEqual([])
})

it('finds none with oneself: one person\'s two phones, or acts in a row', () => {
  expect(brief([first, ann, said('p-1', ['landmark=cây đa'], ['landmark=ao'])])).toEqual([])
})

it('takes an entry that was not there for blank', () => {
  const none = said('p-1', [], ['levels.p1_pay=none'])
  const knows = said('p-1', [], ['levels.p1_pay=knows'])
  expect(brief([none, said('p-2', [], ['levels.p1_pay=does'])])).toEqual([])
  expect(brief([knows, said('p-2', [], ['levels.p1_pay=does'])])).toEqual([['levels.p1_pay', 'p-1', 'knows', 'p-2', 'does']])
})

it('is settled by who has seen it, by the earlier word, or by letting it be', () => {
  expect(brief([first, ann, bob, said('p-3', ['landmark=cổng làng'], ['landmark=ao'])])).toEqual([])
  expect(brief([first, ann, bob, said('p-2', ['landmark=cổng làng'], ['landmark=giếng'])])).toEqual([])
  expect(brief([first, ann, bob, said('p-2', ['landmark=cổng làng'], ['landmark=cổng làng'])])).toEqual([])
})

it('is not settled by who goes on without having seen it', () => {
  expect(brief([first, ann, bob, said('p-2', ['landmark=cổng làng'], ['landmark=chợ'])])).toEqual([['landmark', 'p-1', 'giếng', 'p-2', 'chợ']])
})

it('takes no refusal for a conflict, for it does not say what it wiped', () => {
  expect(brief([first, ann, bob, said('p-2', ['consent=agreed'], ['consent=declined', 'landmark='])])).toEqual([])
})

import type { Handset } from './handset'
import type { Turn } from './plan'
import type { World } from './world'
import { paths } from '@tung-ngo/domain/paths'
import { Timestamp } from 'firebase-admin/firestore'
import { TEAM } from './world'

/** What became of acts whose first answer was lost while another person said something later about the same house. */
export interface LostAnswers { lost: number, undone: number }

/** The visits of this turn: the server takes each, its answer never comes, and before the phone tries again another has written. */
export async function loseAnswers(handset: Handset, { acts }: Turn, { db }: World): Promise<LostAnswers> {
  const later = new Map<string, string>()
  const met = new Set<string>()
  const lost = async (fact: string) => {
    const house = (await db.doc(paths.fact(TEAM, fact)).get()).get('household') as string
    const word = `Lời người sau ${fact}`
    later.set(house, word)
    await db.doc(paths.household(TEAM, house)).update({
      'landmark': word, 'visit.note': word, 'last': `other-${fact}`, 'updatedAt': Timestamp.now(),
    })
  }
  await handset.under({ meet: fact => met.has(fact) ? undefined : (met.add(fact), 'lostAnswer'), lost }, async () => {
    await handset.note(acts)
    await handset.page.goto('/so-gui')
    await handset.settle()
  })
  const sheets = await db.getAll(...[...later.keys()].map(house => db.doc(paths.household(TEAM, house))))
  const undone = sheets.filter((sheet) => {
    const word = later.get(sheet.id)
    return sheet.get('landmark') !== word || sheet.get('visit.note') !== word || !String(sheet.get('last')).startsWith('other-')
  }).length
  return { lost: met.size, undone }
}

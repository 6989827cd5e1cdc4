import type { Firestore } from 'firebase-admin/firestore'
import type { Counted } from '../recount/figures'

/** A figure that the tallies say otherwise than the recount. */
export interface Difference { place: string, where: string, metric: string, stored: number, counted: number }

/** What the tallies of every place say, in the words of the recount. */
export async function storedFigures(db: Firestore): Promise<Map<string, Counted>> {
  const { docs } = await db.collectionGroup('tallies').select('tally', 'figures', 'quarter', 'year').get()
  const places = new Map<string, Counted>()
  for (const document of docs) {
    const id = document.ref.parent.parent!.id
    const figures = places.get(id) ?? new Map()
    places.set(id, figures)
    for (const [where, entries] of Object.entries(document.id === 'now' ? openFigures(document.get('tally')) : closedFigures(document.id, document.data() as never)))
      figures.set(where, new Map(Object.entries(entries ?? {})))
  }
  return places
}

type Figures = Record<string, number>

function openFigures({ stock, ...periods }: { stock: Figures } & Record<string, Record<string, Figures>>): Record<string, Figures> {
  const entries = Object.entries(periods).flatMap(([kind, byPeriod]) =>
    Object.entries(byPeriod).map(([period, figures]) => [`${kind} ${period}`, figures] as const))
  return { stock, ...Object.fromEntries(entries) }
}

function closedFigures(month: string, { figures, quarter, year }: { figures: Figures, quarter: Figures | null, year: Figures | null }) {
  return { [`closed ${month}`]: figures, [`closed quarter ${month}`]: quarter ?? {}, [`closed year ${month}`]: year ?? {} }
}

/** Every figure of a place that differs; a place, period or metric that is absent on one side is 0 there. */
export function differences(place: string, stored: Counted, counted: Counted): Difference[] {
  const found: Difference[] = []
  for (const where of new Set([...stored.keys(), ...counted.keys()])) {
    // a team not counted since the month ended has its stock for its end
    const [have, should] = [stored.get(where) ?? (where.startsWith('ends ') ? stored.get('stock') : undefined), counted.get(where)]
    for (const metric of new Set([...have?.keys() ?? [], ...should?.keys() ?? []])) {
      const difference = { place, where, metric, stored: have?.get(metric) ?? 0, counted: should?.get(metric) ?? 0 }

      if (difference.stored !== difference.counted)
        found.push(difference)
    }
  }
  return found
}

export function sizeOf(places: Iterable<Counted>): number {
  let size = 0
  for (const counted of places) {
    for (const figures of counted.values())
      size += figures.size
  }
  return size
}

import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Measure } from './measures'
import type { Order } from './ranking'
import { MEASURES } from './measures'

/** What of the page stands in the address beside the month, so that a link opens the same view. */
export interface MapView { measure: Measure, order: Order }

const ORDER_NAMES: Record<Order, string> = { low: '', high: 'cao', name: 'ten' }
const ORDERS = Object.keys(ORDER_NAMES) as Order[]

/** `?theo=vneid&xep=cao`; what it says wrongly stands as if unsaid. */
export function readMapView(query: LocationQuery): MapView {
  return {
    measure: MEASURES.find(({ id }) => id === query.theo) ?? MEASURES[0]!,
    order: ORDERS.find(order => ORDER_NAMES[order] === query.xep) ?? 'low',
  }
}

/** The query of a view; what is as usual is left out. */
export function writeMapView({ measure, order }: MapView): LocationQueryRaw {
  return {
    theo: measure === MEASURES[0] ? undefined : measure.id,
    xep: ORDER_NAMES[order] || undefined,
  }
}

import type { Month } from '@tung-ngo/domain/period'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Filter } from './children'
import type { Column, Direction } from './columns'
import { FILTERS } from './children'

/** What of the page stands in the address, so that a link opens the same view. */
export interface View {
  month: Month
  sort: Column['id']
  direction: Direction
  search: string
  filter: Filter
}

const FILTER_NAMES: Record<Filter, string> = { all: '', silent: 'chua-ghi', unstated: 'chua-khai' }

/** What stands first: the gaps, or a commune's teams by name. */
export function defaultView(columns: Column[], months: Month[]): View {
  const rated = columns.some(column => column.id === 'phu-cap')
  return { month: months[0]!, sort: rated ? 'phu-cap' : 'ten', direction: 'ascending', search: '', filter: 'all' }
}

/** `?thang=2026-10&xep=-toi-nha&tim=muong la&loc=chua-ghi`; what it says wrongly stands as if unsaid. */
export function readView(query: LocationQuery, columns: Column[], months: Month[]): View {
  const view = defaultView(columns, months)
  const sort = text(query.xep)
  const column = columns.find(({ id }) => id === sort.replace(/^-/, ''))
  return {
    month: months.find(month => month === text(query.thang)) ?? view.month,
    sort: column?.id ?? view.sort,
    direction: column && sort.startsWith('-') ? 'descending' : 'ascending',
    search: text(query.tim),
    filter: FILTERS.find(filter => FILTER_NAMES[filter] === text(query.loc)) ?? 'all',
  }
}

/** The query of a view; what is as usual is left out. */
export function writeView(view: View, columns: Column[], months: Month[]): LocationQueryRaw {
  const usual = defaultView(columns, months)
  const isUsualOrder = view.sort === usual.sort && view.direction === usual.direction
  return {
    thang: view.month === usual.month ? undefined : view.month,
    xep: isUsualOrder ? undefined : `${view.direction === 'descending' ? '-' : ''}${view.sort}`,
    tim: view.search || undefined,
    loc: FILTER_NAMES[view.filter] || undefined,
  }
}

const text = (value: LocationQuery[string] | undefined): string => typeof value === 'string' ? value : ''

import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { TableColumn } from './column'
import type { Direction } from './rows'

/** What of a table stands in the address, so that a link opens the same view. `columns`: ids of those shown beside the first; null as usual. */
export interface TableView { sort: string, direction: Direction, search: string, filter: string, columns: string[] | null }

type Named = Pick<TableColumn<never>, 'id' | 'extra'>

/** What a table knows of itself: its columns, its filters' ids, and how it is ordered as usual. */
export interface TableShape { columns: readonly Named[], filters: readonly string[], usual?: { sort: string, direction?: Direction } }

/** Keys of the address. */
export const VIEW_KEYS = ['xep', 'tim', 'loc', 'cot'] as const

export function usualView({ columns, usual }: TableShape): TableView {
  return { sort: usual?.sort ?? columns[0]!.id, direction: usual?.direction ?? 'ascending', search: '', filter: '', columns: null }
}

/** `?xep=-toi-nha&tim=muong la&loc=chua-ghi&cot=ho,phu-cap`; what it says wrongly stands as if unsaid. */
export function readTableView(query: LocationQuery | Record<string, string | undefined>, shape: TableShape): TableView {
  const usual = usualView(shape)
  const sort = textOf(query.xep)
  const column = shape.columns.find(({ id }) => id === sort.replace(/^-/, ''))
  const chosen = query.cot === undefined ? null : textOf(query.cot).split(',').filter(id => shape.columns.slice(1).some(column => column.id === id))
  return {
    sort: column?.id ?? usual.sort,
    direction: column ? sort.startsWith('-') ? 'descending' : 'ascending' : usual.direction,
    search: textOf(query.tim),
    filter: shape.filters.find(filter => filter === textOf(query.loc)) ?? '',
    columns: chosen?.length ? chosen : null,
  }
}

/** The query of a view; what is as usual is left out. */
export function writeTableView(view: TableView, shape: TableShape): LocationQueryRaw {
  const usual = usualView(shape)
  const isUsualOrder = view.sort === usual.sort && view.direction === usual.direction
  return {
    xep: isUsualOrder ? undefined : `${view.direction === 'descending' ? '-' : ''}${view.sort}`,
    tim: view.search || undefined,
    loc: view.filter || undefined,
    cot: view.columns && view.columns.join() !== shownIds(usual, shape).join() ? view.columns.join() : undefined,
  }
}

/** Ids of the columns shown beside the first, in the table's own order. */
export function shownIds(view: Pick<TableView, 'columns'>, { columns }: Pick<TableShape, 'columns'>): string[] {
  return columns.slice(1).filter(({ id, extra }) => view.columns ? view.columns.includes(id) : !extra).map(({ id }) => id)
}

const textOf = (value: unknown): string => typeof value === 'string' ? value : ''

import type { LocationQueryRaw } from 'vue-router'
import type { WritableComputedRef } from 'vue'
import type { Kept } from './keep'
import type { TableShape, TableView } from './view'
import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '../session/store'
import { keepView, readKept } from './keep'
import { readTableView, VIEW_KEYS, writeTableView } from './view'

/**
 * The view of a table as the address says it; where it says nothing, as this person last had it. `name`: under which it is
 * kept; `prefix`: what its keys in the address begin with, where a page has a second table.
 */
export function useTableView(name: () => string, shape: () => TableShape, prefix = ''): WritableComputedRef<TableView> {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const person = () => session.account?.pid ?? ''
  const asked = () => Object.fromEntries(VIEW_KEYS.map(key => [key, route.query[prefix + key]]))
  const write = (query: LocationQueryRaw) => void router.replace({
    query: { ...route.query, ...Object.fromEntries(Object.entries(query).map(([key, value]) => [prefix + key, value])) },
    hash: route.hash,
  })

  // The address may be another page's already while this one is still going.
  const page = route.matched.at(-1)?.path
  watch([name, () => route.path], ([table]) => {
    const kept = readKept(person(), table)
    const isSilent = Object.values(asked()).every(value => value === undefined)
    if (isSilent && Object.keys(kept).length > 0 && route.matched.at(-1)?.path === page)
      write(writeTableView(readTableView({ ...kept }, shape()), shape()))
  }, { immediate: true })

  return computed({
    get: () => readTableView(asked() as Record<string, string>, shape()),
    set(next) {
      const query = writeTableView(next, shape())
      keepView(person(), name(), { xep: query.xep, cot: query.cot } as Kept)
      write(query)
    },
  })
}

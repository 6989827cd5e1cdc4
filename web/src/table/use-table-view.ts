import type { WritableComputedRef } from 'vue'
import type { Kept } from './keep'
import type { TableShape, TableView } from './view'
import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '../session/store'
import { keepView, readKept } from './keep'
import { readTableView, VIEW_KEYS, writeTableView } from './view'

/** The view of a table as the address says it; where it says nothing, as this person last had it. `name`: under which it is kept. */
export function useTableView(name: () => string, shape: () => TableShape): WritableComputedRef<TableView> {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const person = () => session.account?.pid ?? ''
  const isSilent = () => VIEW_KEYS.every(key => route.query[key] === undefined)

  // The address may be another page's already while this one is still going.
  const page = route.matched.at(-1)?.path
  watch([name, () => route.path], ([table]) => {
    const kept = readKept(person(), table)
    if (isSilent() && Object.keys(kept).length > 0 && route.matched.at(-1)?.path === page)
      void router.replace({ query: { ...route.query, ...writeTableView(readTableView({ ...kept }, shape()), shape()) }, hash: route.hash })
  }, { immediate: true })

  return computed({
    get: () => readTableView(route.query, shape()),
    set(next) {
      const query = writeTableView(next, shape())
      keepView(person(), name(), { xep: query.xep, cot: query.cot } as Kept)
      void router.replace({ query: { ...route.query, ...query }, hash: route.hash })
    },
  })
}

import type { Day } from '@tung-ngo/domain/period'
import type { FirstPage } from '../../sync/first-page'
import type { HouseRow } from '../../team/view'
import { monthOf } from '@tung-ngo/domain/period'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { getFirstPage, keepFirstPage } from '../../sync/first-page'
import { PIECE } from '../../sync/local'
import { byNeed } from '../../team/order'
import { finder } from '../../team/search'
import { useTeam } from '../../team/store'
import { viewHousehold } from '../../team/view'

export const FILTERS = ['all', 'gap', 'vneid', 'unvisited', 'month', 'dvc', 'remote', 'declined', 'gone'] as const
export type Filter = typeof FILTERS[number]

/** Rows drawn at once; more follow as one scrolls. */
export const PAGE = 24

const here = ({ sheet }: HouseRow) => sheet.status === 'active'
const asked = (row: HouseRow) => here(row) && row.sheet.consent !== 'declined'

const FITS: Record<Filter, (row: HouseRow, today: Day) => boolean> = {
  all: here,
  gap: row => row.need > 0,
  vneid: row => asked(row) && row.need > 0 && !row.state.somebodyHas.vneid,
  unvisited: row => asked(row) && !row.sheet.visit,
  month: (row, today) => asked(row) && !(row.sheet.visit && monthOf(row.sheet.visit.on) === monthOf(today)),
  dvc: row => asked(row) && row.need > 0 && row.state.best.dvc !== 'does',
  remote: row => here(row) && row.sheet.remote,
  declined: row => here(row) && row.sheet.consent === 'declined',
  gone: row => !here(row),
}

/** The list as it was left: what was searched, filtered, and how far one had scrolled. A long one begins with its first page as it was last seen. */
export const useHouseholdList = defineStore('householdList', () => {
  const team = useTeam()
  const query = ref('')
  const filter = ref<Filter>('all')
  const lane = ref<string>()
  const limit = ref(PAGE)
  const first = shallowRef<FirstPage>()

  const isWhole = computed(() => !query.value && filter.value === 'all' && !lane.value)
  const rows = computed(() => team.rows?.filter(row => !lane.value || row.sheet.lane === lane.value).sort(byNeed))
  const counts = computed(() => rows.value
    ? Object.fromEntries(FILTERS.map(name => [name, rows.value!.filter(row => FITS[name](row, team.today)).length])) as Record<Filter, number>
    : first.value?.counts)
  const covered = computed(() => rows.value ? rows.value.filter(row => here(row) && row.state.covered).length : first.value?.covered)
  /** Undefined until something is known. */
  const found = computed(() => {
    const finds = finder(query.value)
    return rows.value?.filter(row => FITS[filter.value](row, team.today) && finds(row))
      ?? (isWhole.value ? first.value?.households.map(viewHousehold) : undefined)
  })

  watch([query, filter, lane], () => limit.value = PAGE)
  watch(() => team.id, async (id) => {
    first.value = undefined
    const page = id && !team.rows ? await getFirstPage(id) : undefined
    if (page?.team === team.id)
      first.value = page
  }, { immediate: true })
  watch(() => team.rows, (all) => {
    if (all && all.length > PIECE && isWhole.value)
      void keepFirstPage({ team: team.id!, households: found.value!.slice(0, PAGE).map(({ sheet }) => sheet), counts: counts.value!, covered: covered.value! })
  }, { immediate: true })

  return { query, filter, lane, limit, counts, covered, found }
})

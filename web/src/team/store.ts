import type { LocalHousehold, LocalMember, OutboxEntry, TeamHead } from '../sync'
import type { HouseRow } from './view'
import { dayOf } from '@tung-ngo/domain/day'
import { compareNames } from '@tung-ngo/domain/text'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
// Not by the index: the first screen is to carry no more of sync than this.
import { onLocalChange } from '../sync/changes'
import { listOutbox } from '../sync/entries'
import { getHead, listHouseholds, listMembers, PIECE } from '../sync/local'
import { viewHousehold } from './view'

/** After signing in the first households take so long (ms) at most; a book that is empty until then is not called so. */
const FIRST_PULL_MS = 10_000

/** The chosen team as this phone has it: its households, roll, figures and outbox; follows every local change. */
export const useTeam = defineStore('team', () => {
  const id = ref<string>()
  const rows = shallowRef<HouseRow[]>()
  const members = shallowRef<LocalMember[]>([])
  const head = shallowRef<TeamHead>()
  const outbox = shallowRef<OutboxEntry[]>([])
  const today = ref(dayOf(Date.now()))
  /** The member for whom this phone records, until it is taken back. */
  const enteredFor = ref<string>()
  /** The day on the sheet of paper that is being typed in; empty stands for today. */
  const enteredOn = ref('')
  /** A house of the lane that was chosen for the evening; forgotten with the next visit. */
  const picked = ref<string>()

  /** The server has spoken of this team, or cannot: what is here is all there is. */
  let heard = false
  let views = new Map<string, HouseRow>()
  let stop: (() => void) | undefined
  let giveUp: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  function follow(team: string) {
    if (id.value === team)
      return
    id.value = team
    rows.value = undefined
    enteredFor.value = undefined
    enteredOn.value = ''
    picked.value = undefined
    views = new Map()
    stop?.()
    heard = !navigator.onLine
    stop = onLocalChange((change) => {
      heard ||= change.kind === 'team' && change.team === team
      void load()
    })
    clearTimeout(giveUp)
    giveUp = setTimeout(() => {
      heard = true
      if (!rows.value)
        void load()
    }, FIRST_PULL_MS)
    void load()
  }

  async function load() {
    const team = id.value
    const mine = ++turn
    if (!team)
      return
    today.value = dayOf(Date.now())
    const [households, roll, figures, entries] = await Promise.all([listHouseholds(team), listMembers(team), getHead(team), listOutbox()])
    const views = await viewAll(households.filter(({ status }) => status !== 'removed'))
    if (mine !== turn)
      return
    if (households.length > 0 || figures || heard)
      rows.value = views
    members.value = roll.filter(({ leftOn }) => leftOn === null || leftOn > today.value).sort((a, b) => compareNames(a.name, b.name))
    head.value = figures
    outbox.value = entries
  }

  /** In pieces: between them the screen answers. */
  async function viewAll(households: LocalHousehold[]): Promise<HouseRow[]> {
    const all = households.slice(0, PIECE).map(view)
    for (let from = PIECE; from < households.length; from += PIECE) {
      await new Promise(resolve => setTimeout(resolve))
      all.push(...households.slice(from, from + PIECE).map(view))
    }
    return all
  }

  function view(sheet: LocalHousehold): HouseRow {
    const known = views.get(sheet.id)
    const same = known && known.sheet.last === sheet.last && known.sheet.updatedAt === sheet.updatedAt && known.sheet.unsent === sheet.unsent
    const row = same ? known : viewHousehold(sheet)
    views.set(sheet.id, row)
    return row
  }

  const nameOf = (person: string | null | undefined) => members.value.find(member => member.id === person)?.name
  const find = (household: string) => rows.value?.find(row => row.id === household)
  const lanes = computed(() => [...new Set(rows.value?.map(row => row.sheet.lane).filter(Boolean))])

  return { id, rows, members, head, outbox, today, enteredFor, enteredOn, picked, lanes, follow, load, nameOf, find }
})

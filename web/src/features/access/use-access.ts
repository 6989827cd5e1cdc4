import type { AccessGrant } from '@tung-ngo/domain/access-grant'
import type { Household } from '@tung-ngo/domain/household'
import type { Team } from '@tung-ngo/domain/team'
import type { HouseRow } from '../../team/view'
import type { Opening } from './opening'
import { ACCESS_HOURS, isOpen } from '@tung-ngo/domain/access-grant'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { compareText } from '@tung-ngo/domain/text'
import { useIntervalFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { readLog } from '../../seats/log'
import { attempt } from '../../seats/attempt'
import { useSession } from '../../session/store'
import { changeDocument, listDocuments, readDocument, writeDocument } from '../../sync/documents'
import { titleOf, viewHousehold } from '../../team/view'
import { openingsFrom } from './opening'

const ENTRIES = 50
/** An instant from this desk's clock may be a little ahead of the server's; the server takes eight hours at most. */
const SLACK_MS = 60_000
const HOUR_MS = 3_600_000

/** An official's access to a team's households: whether it is open, how long, and what it shows while it is. */
export function useAccess(id: string) {
  const session = useSession()
  const now = ref(Date.now())
  useIntervalFn(() => now.value = Date.now(), 1000)
  const team = shallowRef<Team>()
  const access = shallowRef<AccessGrant>()
  const rows = shallowRef<HouseRow[]>()
  const own = shallowRef<Opening[]>([])
  const state = ref<'waiting' | 'ready' | 'failed'>('waiting')
  const isOpened = computed(() => access.value !== undefined && isOpen(access.value, now.value))
  const path = () => paths.access(id, session.account!.uid)

  async function load() {
    state.value = 'waiting'
    try {
      [team.value, access.value] = await Promise.all([readDocument<Team>(paths.team(id)), readDocument<AccessGrant>(path())])
      state.value = team.value ? 'ready' : 'failed'
      void readOwn()
      if (isOpened.value)
        await readHouseholds()
    }
    catch {
      state.value = 'failed'
    }
  }

  async function readHouseholds() {
    const found = await listDocuments<Household>(paths.households(id))
    rows.value = found
      .filter(({ status }) => status !== 'removed')
      .map(household => viewHousehold({ ...household, team: id, unsent: false }))
      .sort((a, b) => compareText(a.sheet.lane, b.sheet.lane) || compareText(a.sheet.house, b.sheet.house) || compareText(titleOf(a.sheet), titleOf(b.sheet)))
  }

  /** What this official opened before; others' are the team's to see. */
  async function readOwn() {
    const { pid } = session.account!
    const entries = await readLog({ commune: team.value!.commune, team: id }, ENTRIES, { what: ['access.opened'], person: pid }).catch(() => [])
    own.value = openingsFrom(access.value ? [access.value] : [], entries)
  }

  function open(reason: string, hours: number): Promise<string | undefined> {
    const until = new Date(Date.now() + Math.min(hours * HOUR_MS, ACCESS_HOURS * HOUR_MS - SLACK_MS))
    return attempt(() => writeDocument(path(), { v: SHAPE_VERSION, pid: session.actor!.pid, commune: team.value!.commune, reason, at: SERVER_TIME, until }), load)
  }

  const close = () => attempt(() => changeDocument(path(), { until: SERVER_TIME }), load)

  // Nothing of a household stays on the screen once the time is over.
  watch(isOpened, stillOpen => stillOpen || (rows.value = undefined))
  watch(() => session.actor, load)
  void load()

  return { now, team, access, rows, own, state, isOpened, load, open, close }
}

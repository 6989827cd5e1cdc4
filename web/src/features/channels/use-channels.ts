import type { FoundChannel, SaveChannelInput } from '@tung-ngo/domain/channels/channel'
import type { ChannelSums } from '@tung-ngo/domain/channels/channel-sums'
import type { TeamList } from '@tung-ngo/domain/team-list'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Statements } from '@tung-ngo/domain/unit-tally'
import type { LiveUnit } from '../../live/units'
import { can } from '@tung-ngo/domain/access'
import { channelName } from '@tung-ngo/domain/channels/channel-name'
import { paths } from '@tung-ngo/domain/paths'
import { compareText } from '@tung-ngo/domain/text'
import { unitTitle } from '@tung-ngo/domain/unit'
import { statedValue } from '@tung-ngo/domain/unit-tally'
import { computed, ref, shallowRef } from 'vue'
import { readTeamList } from '../../live/team-list'
import { readPath } from '../../live/units'
import { act } from '../../session/act'
import { useSession } from '../../session/store'
import { readDocument } from '../../sync/documents'
import { sumWords } from './channel-line'
import { words } from './words'

/** Who may have a group: the unit, or one of its villages, with the name by the norm and how many households it has. */
export interface GroupPlace { id: string, title: string, norm: string | null, households: number | null, isOwn: boolean }

/** The groups and channels of a unit, and the places that should have one. */
export function useChannels(id: string) {
  const session = useSession()
  const path = shallowRef<LiveUnit[]>([])
  const channels = shallowRef<FoundChannel[]>([])
  const places = shallowRef<GroupPlace[]>([])
  /** What all groups here and below come to, in sentences. */
  const sums = shallowRef<string[]>([])
  const state = ref<'waiting' | 'ready' | 'missing' | 'denied' | 'failed'>('waiting')
  const unit = computed(() => path.value.at(-1))
  const place = computed(() => ({ unit: id, path: unit.value?.path ?? [] }))
  const mayWrite = computed(() => can(session.actor, 'channel.write', place.value))
  const isTwoTier = computed(() => !path.value.some(({ level }) => level === 'district'))

  async function load() {
    try {
      path.value = await readPath(id)
      if (!unit.value || !can(session.actor, 'channel.read', place.value)) {
        state.value = unit.value ? 'denied' : 'missing'
        return
      }
      const { callFunction } = await import('../../session/functions')
      const [answer, sum, list, tally] = await Promise.all([
        callFunction<{ channels: FoundChannel[] }>('listChannels', { unit: id }),
        callFunction<{ sums: ChannelSums, units: number }>('sumChannels', { unit: id }),
        unit.value.level === 'commune' ? readTeamList(id) : undefined,
        readDocument<UnitTallyDoc>(paths.unitTally(id)).catch(() => undefined),
      ])
      channels.value = answer.channels.sort((a, b) => compareText(a.name, b.name))
      sums.value = sumWords(sum, unit.value.level, tally?.tally.stock['base.households'])
      places.value = placesOf(path.value, list, tally?.statements ?? {})
      state.value = 'ready'
    }
    catch {
      state.value = 'failed'
    }
  }

  /** Resolves to a sentence when it failed. */
  const save = (input: SaveChannelInput) => act('saveChannel', input, load, words)

  void load()
  return { unit, channels, places, sums, state, mayWrite, isTwoTier, load, save }
}

/** The unit itself and its villages; where a village has more than one team, each of them. */
function placesOf(path: LiveUnit[], list: TeamList | undefined, statements: Statements): GroupPlace[] {
  const own = path.at(-1)!
  const inVillages = (list?.villages ?? []).flatMap((village): GroupPlace[] => {
    const place = { norm: channelName([...path, { name: village.name, level: 'village' }]), households: statedValue(statements, village.id, 'households'), isOwn: false }
    const here = list!.teams.filter(({ unit }) => unit === village.id)
    return here.length > 1
      ? here.map(team => ({ ...place, id: team.id, title: team.name }))
      : [{ ...place, id: village.id, title: unitTitle(village) }]
  })
  return [{ id: own.id, title: unitTitle(own), norm: channelName(path), households: null, isOwn: true }, ...inVillages.sort((a, b) => compareText(a.title, b.title))]
}

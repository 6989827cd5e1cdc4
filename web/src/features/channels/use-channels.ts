import type { FoundChannel, SaveChannelInput } from '@tung-ngo/domain/channels/channel'
import type { Team } from '@tung-ngo/domain/team'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Unit } from '@tung-ngo/domain/unit'
import type { LiveUnit } from '../../live/units'
import { can } from '@tung-ngo/domain/access'
import { channelName } from '@tung-ngo/domain/channels/channel-name'
import { paths } from '@tung-ngo/domain/paths'
import { compareText } from '@tung-ngo/domain/text'
import { unitTitle } from '@tung-ngo/domain/unit'
import { computed, ref, shallowRef } from 'vue'
import { readPath } from '../../live/units'
import { act } from '../../session/act'
import { useSession } from '../../session/store'
import { listDocuments, readDocument } from '../../sync/documents'
import { words } from './words'

/** Who may have a group: the unit, or one of its villages, with the name by the norm and how many households it has. */
export interface GroupPlace { id: string, title: string, norm: string | null, households: number | null, isOwn: boolean }

/** The groups and channels of a unit, and the places that should have one. */
export function useChannels(id: string) {
  const session = useSession()
  const path = shallowRef<LiveUnit[]>([])
  const channels = shallowRef<FoundChannel[]>([])
  const places = shallowRef<GroupPlace[]>([])
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
      const [answer, villages, teams, tally] = await Promise.all([
        callFunction<{ channels: FoundChannel[] }>('listChannels', { unit: id }),
        unit.value.level === 'commune' ? listDocuments<Unit>('units', { equal: { parent: id } }) : [],
        unit.value.level === 'commune' ? listTeams() : [],
        readDocument<UnitTallyDoc>(paths.unitTally(id)).catch(() => undefined),
      ])
      channels.value = answer.channels.sort((a, b) => compareText(a.name, b.name))
      places.value = placesOf(path.value, villages, teams, tally?.statements ?? {})
      state.value = 'ready'
    }
    catch {
      state.value = 'failed'
    }
  }

  function listTeams() {
    const own = session.place!
    const area = own.id === id || own.level === 'nation' || own.kind === 'team' ? {} : { [own.level]: own.id }
    return listDocuments<Team>('teams', { equal: { ...area, commune: id } })
  }

  /** Resolves to a sentence when it failed. */
  const save = (input: SaveChannelInput) => act('saveChannel', input, load, words)

  void load()
  return { unit, channels, places, state, mayWrite, isTwoTier, load, save }
}

/** The unit itself and its villages; teams stand under the village that is theirs. */
function placesOf(path: LiveUnit[], villages: (Unit & { id: string })[], teams: (Team & { id: string })[], statements: Record<string, string>): GroupPlace[] {
  const own = path.at(-1)!
  const households = (village: string) => {
    const said = statements[`${village} households`]?.split(' ')[1]
    return said === undefined ? null : Number(said)
  }
  const standing = villages.filter(({ validTo, level }) => validTo === null && level === 'village')
  const inVillages = standing.flatMap((village): GroupPlace[] => {
    const norm = channelName([...path, village])
    const here = teams.filter(({ unit, dissolvedOn }) => unit === village.id && dissolvedOn === null)
    const title = unitTitle(village)
    return here.length > 1
      ? here.map(team => ({ id: team.id, title: team.name, norm, households: households(village.id), isOwn: false }))
      : [{ id: village.id, title, norm, households: households(village.id), isOwn: false }]
  })
  return [{ id: own.id, title: unitTitle(own), norm: channelName(path), households: null, isOwn: true }, ...inVillages.sort((a, b) => compareText(a.title, b.title))]
}

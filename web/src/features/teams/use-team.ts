import type { Breach } from '@tung-ngo/domain/composition/check'
import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { Team } from '@tung-ngo/domain/team'
import type { Entry } from '../../seats/log'
import type { LiveUnit } from '../../live/units'
import type { Found } from '../../sync/documents'
import { can } from '@tung-ngo/domain/access'
import { checkComposition } from '@tung-ngo/domain/composition/check'
import { rulesFor, rulesOf } from '@tung-ngo/domain/composition/rule'
import { COMPOSITION_RULES } from '@tung-ngo/domain/composition/rules'
import { dayOf } from '@tung-ngo/domain/day'
import { eventsOf } from '@tung-ngo/domain/log-entry'
import { isMemberOn } from '@tung-ngo/domain/member'
import { paths } from '@tung-ngo/domain/paths'
import { computed, ref, shallowRef } from 'vue'
import { readPath } from '../../live/units'
import { readLog } from '../../seats/log'
import { useSession } from '../../session/store'
import { listDocuments, readDocument } from '../../sync/documents'

const HISTORY = 50
const HISTORIC = eventsOf('team', 'seat')

/** A team at the desk: what it is, whether its make-up keeps the rules, and what became of it. */
export function useTeam(id: string) {
  const session = useSession()
  const team = shallowRef<Found<Team>>()
  const path = shallowRef<LiveUnit[]>([])
  /** Undefined where the roll is not this person's to see. */
  const roll = shallowRef<Found<Member>[]>()
  const history = shallowRef<Entry[]>([])
  /** Officials of the commune and members, by id: who did what. */
  const names = shallowRef(new Map<string, string>())
  const state = ref<'waiting' | 'ready' | 'missing' | 'failed'>('waiting')
  const place = computed(() => team.value && { team: id, commune: team.value.commune, path: team.value.path })
  const may = (action: 'team.write' | 'roll.read') => place.value !== undefined && can(session.actor, action, place.value)

  async function load() {
    try {
      team.value = await readDocument<Team>(paths.team(id))
      if (!team.value) {
        state.value = 'missing'
        return
      }
      const { commune, unit } = team.value
      const [units, members, officers, log] = await Promise.all([
        readPath(unit),
        may('roll.read') ? listDocuments<Member>(paths.members(id)) : undefined,
        can(session.actor, 'log.read', place.value!) ? listDocuments<Officer>(paths.officers(commune)).catch(() => []) : [],
        can(session.actor, 'log.read', place.value!) ? readLog({ commune, team: id }, HISTORY, { what: HISTORIC }) : [],
      ])
      path.value = units
      roll.value = members?.filter(member => isMemberOn(member, dayOf(Date.now())))
      names.value = new Map([...members ?? [], ...officers].map(({ id, name }) => [id, name]))
      history.value = log
      state.value = 'ready'
    }
    catch {
      state.value = 'failed'
    }
  }

  const rules = computed(() => {
    const province = path.value.find(({ level }) => level === 'province')
    return team.value && province ? rulesFor(rulesOf(province.composition, COMPOSITION_RULES), { province: province.code, level: team.value.level, on: dayOf(Date.now()) }) : []
  })
  const breaches = computed((): Breach[] => roll.value ? checkComposition(roll.value, rules.value) : [])

  void load()
  return { team, path, roll, history, names, state, may, rules, breaches, load }
}

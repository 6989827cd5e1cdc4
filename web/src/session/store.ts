import type { Claims } from '@tung-ngo/domain/seat'
import type { Snapshot } from './snapshot'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { onLocalChange } from '../sync/changes'
import { flush, pull, startSync } from '../sync/occasions'
import { NOBODY, placeOf, readSnapshot, SNAPSHOT_KEY, writeSnapshot } from './snapshot'

export type { PlaceSeat } from './snapshot'

/** Who uses this phone and where. Knows it at once from the snapshot; Firebase comes after the first paint. */
export const useSession = defineStore('session', () => {
  const snapshot = shallowRef<Snapshot>(readSnapshot())

  const account = computed(() => snapshot.value.account)
  const places = computed(() => snapshot.value.places)
  const place = computed(() => placeOf(snapshot.value))
  /** The sign-in ended by itself: what is recorded stays on this phone until the person signs in again. */
  const mustSignIn = computed(() => snapshot.value.mustSignIn)
  const actor = computed<Claims | null>(() => account.value?.claims ?? null)
  const isTeamPlace = computed(() => place.value?.kind === 'team')
  const isUnitPlace = computed(() => place.value?.kind === 'unit')

  function keep(next: Snapshot) {
    writeSnapshot(next)
    snapshot.value = next
  }

  /** Takes over who just signed in. */
  function adopt(entered: Snapshot) {
    keep(entered)
    void (started ? meet() : start())
  }

  function choosePlace(id: string) {
    keep({ ...snapshot.value, place: id })
    pullPlace()
  }

  async function meet() {
    pullPlace()
    await flush(true)
  }

  function pullPlace() {
    if (place.value?.kind === 'team')
      void pull(place.value.id)
  }

  async function signOut(): Promise<void> {
    const { leave } = await import('./leave')
    await leave(account.value!.uid)
    keep(NOBODY)
  }

  /** Asks the server for this account's seats again. Without network nothing changes. */
  async function refreshClaims(): Promise<void> {
    const { renew } = await import('./enter')
    const asked = snapshot.value
    const renewed = await renew(asked).catch(() => asked)
    if (snapshot.value !== asked || renewed === asked)
      return
    keep(renewed)
    pullPlace()
  }

  /** Another window has changed who is here; what this one holds of the former person goes with it. */
  function follow(next: Snapshot) {
    const other = next.account && next.account.uid !== account.value?.uid
    snapshot.value = next
    if (other)
      location.reload()
  }

  let started = false

  /** Call once, after the first paint: sends, pulls, and follows what becomes of the sign-in. */
  async function start(): Promise<void> {
    if (started || !account.value)
      return
    started = true
    startSync()
    onLocalChange(change => change.kind === 'refused' && void refreshClaims())
    window.addEventListener('storage', ({ key }) => key === SNAPSHOT_KEY && follow(readSnapshot()))
    const { watchUser } = await import('./watch')
    await watchUser(() => snapshot.value, () => void refreshClaims())
  }

  return {
    account, places, place, mustSignIn, actor, isTeamPlace, isUnitPlace,
    snapshot, adopt, choosePlace, signOut, refreshClaims, start,
  }
})

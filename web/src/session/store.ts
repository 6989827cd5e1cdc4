import type { Claims } from '@tung-ngo/domain/seat'
import type { Snapshot } from './snapshot'
import type { Standing } from './contact'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { onLocalChange } from '../sync/changes'
import { flush, pull, startSync } from '../sync/occasions'
import { isPractice } from './practice'
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

  /** Whether the phone is still as it was `asked` for: it may have been handed on meanwhile, here or in another window. */
  const isStillOf = (asked: Snapshot) => snapshot.value === asked && readSnapshot().account?.uid === asked.account?.uid

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

  /** This person was signed out everywhere: the phone may be in other hands. Everything goes, unsent work too. */
  async function end(): Promise<void> {
    if (!account.value)
      return
    const { leaveNothing } = await import('./leave')
    await leaveNothing()
    keep({ ...NOBODY, ended: true })
    // What this page still holds in memory goes too.
    location.replace('/dang-nhap')
  }

  /** At each contact: what became of this person elsewhere. `standing`: his document, where it is known already. */
  async function heed(standing?: Standing): Promise<void> {
    if (!account.value || !navigator.onLine)
      return
    const { askNews, newsOf } = await import('./contact')
    const news = await (standing ? newsOf(standing, snapshot.value) : askNews(snapshot.value)).catch(() => 'none')
    if (news === 'ended')
      await end()
    if (news === 'seatsChanged')
      await refreshClaims()
  }

  /** Asks the server for this account's seats again. Without network nothing changes. */
  async function refreshClaims(): Promise<void> {
    const [{ renew }, { askNews }] = await Promise.all([import('./enter'), import('./contact')])
    const asked = snapshot.value
    if (await askNews(asked).catch(() => 'none') === 'ended')
      return await end()
    const renewed = await renew(asked).catch(() => asked)
    if (renewed === asked || !isStillOf(asked))
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
    if (started || !account.value || isPractice)
      return
    started = true
    startSync()
    onLocalChange(change => change.kind === 'refused' && void refreshClaims())
    window.addEventListener('storage', ({ key }) => key === SNAPSHOT_KEY && follow(readSnapshot()))
    window.addEventListener('online', () => void heed())
    document.addEventListener('visibilitychange', () => document.hidden || void heed())
    const { watchUser } = await import('./watch')
    await watchUser(() => snapshot.value, () => void refreshClaims(), () => void end())
    await heed()
  }

  return {
    account, places, place, mustSignIn, actor, isTeamPlace, isUnitPlace,
    snapshot, adopt, choosePlace, signOut, refreshClaims, heed, start,
  }
})

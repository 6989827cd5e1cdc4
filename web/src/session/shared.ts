import type { KeptPin } from './pin'
import type { Snapshot } from './snapshot'

/**
 * A person who shares this phone. `slot`: under which name Firebase keeps his sign-in; `wrong`: PINs tried in vain
 * since the last right one; `snapshot`: how he left the phone.
 */
export interface SharedPerson extends KeptPin { uid: string, name: string, slot: string, wrong: number, snapshot: Snapshot }

const PEOPLE = 'tung-ngo.people'
const OPENED = 'tung-ngo.opened'

export const listShared = (): SharedPerson[] => JSON.parse(localStorage.getItem(PEOPLE) ?? '[]')
export const sharedOf = (uid: string | undefined): SharedPerson | undefined => listShared().find(person => person.uid === uid)

export function keepShared(person: SharedPerson): void {
  localStorage.setItem(PEOPLE, JSON.stringify([...listShared().filter(({ uid }) => uid !== person.uid), person]))
}

export function dropShared(uid: string): void {
  localStorage.setItem(PEOPLE, JSON.stringify(listShared().filter(person => person.uid !== uid)))
}

export const dropEverybody = (): void => localStorage.removeItem(PEOPLE)

/** Whether this person's PIN is asked before anything is shown: in every newly opened window, and after he locked it. */
export const isLocked = (uid: string): boolean => sessionStorage.getItem(OPENED) !== uid && sharedOf(uid) !== undefined

export const open = (uid: string): void => sessionStorage.setItem(OPENED, uid)
export const lock = (): void => sessionStorage.removeItem(OPENED)

import type { Person } from '@tung-ngo/domain/person'
import { paths } from '@tung-ngo/domain/paths'
import { openFirestore } from './firestore'

/** Listens to what becomes of a person: his seats change, he is signed out everywhere. Returns the end of it. */
export function watchOwnPerson(pid: string, next: (person: Person) => void): () => void {
  let ended = false
  let unsubscribe = () => {}
  void openFirestore().then(({ watch }) => {
    if (!ended)
      unsubscribe = watch(paths.person(pid), (data, isOld) => data && !isOld && next(data as unknown as Person), () => {})
  }, () => {})
  return () => {
    ended = true
    unsubscribe()
  }
}

import type { Activity } from '@tung-ngo/domain/fact'
import type { PhotoRef } from '@tung-ngo/domain/photo'
import { paths } from '@tung-ngo/domain/paths'
import { parsePhoto } from '@tung-ngo/domain/photo'
import { shallowRef } from 'vue'
import { isDenied, listDocuments } from '../../sync/documents'

/** The latest acts with photos. */
const LATEST = 30

/** An act that shows photos. */
export interface ShownAct { id: string, fact: Activity, photos: PhotoRef[] }

/** Acts of a team that show photos, the latest first; pictures are read when somebody wants to see them. */
export function useGallery(team: string) {
  const acts = shallowRef<ShownAct[]>()
  const failure = shallowRef<'denied' | 'failed'>()

  async function load() {
    failure.value = undefined
    try {
      const found = await listDocuments<Activity>(paths.facts(team), { newest: 'on', having: 'photos', limit: LATEST })
      acts.value = found.map(({ id, ...fact }) => ({ id, fact, photos: fact.photos!.map(parsePhoto) }))
    }
    catch (error) {
      failure.value = isDenied(error) ? 'denied' : 'failed'
    }
  }

  void load()
  return { acts, failure, load }
}

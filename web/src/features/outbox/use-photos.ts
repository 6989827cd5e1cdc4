import type { StoredPhoto } from '../../sync/types'
import { onScopeDispose, shallowRef } from 'vue'
import { onLocalChange } from '../../sync'
import { listUnsentPhotos } from '../../sync/photos'

/** Photos on this phone that the server does not have yet, as they come and go. */
export function useUnsentPhotos() {
  const photos = shallowRef<StoredPhoto[]>([])
  const load = async () => photos.value = await listUnsentPhotos()
  void load()
  onScopeDispose(onLocalChange(() => void load()))
  return photos
}

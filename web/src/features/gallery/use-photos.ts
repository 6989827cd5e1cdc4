import type { Photo, PhotoRef } from '@tung-ngo/domain/photo'
import { paths } from '@tung-ngo/domain/paths'
import { ref, shallowRef } from 'vue'
import { usePictures } from '../../photos/picture-url'
import { deleteDocument, isDenied, PHOTO_TIMEOUT_MS, readDocument } from '../../sync/documents'
import { dropPhotos, getPhoto } from '../../sync/photos'
import { useConfirm } from '../../ui/confirm'
import { words } from './words'

/** A picture as the gallery has it: its address, or where it is instead. */
type Picture = { url: string } | { gone: 'missing' | 'unsent' | 'removed' }

/** The pictures of one act: read when somebody wants to see them, and taken back. */
export function usePhotos(team: string, photos: PhotoRef[]) {
  const addressOf = usePictures()
  const { confirm } = useConfirm()
  const pictures = ref<Picture[]>([])
  const state = shallowRef<'closed' | 'loading' | 'open' | 'failed'>('closed')
  const failure = shallowRef<string>()

  async function read({ id }: PhotoRef): Promise<Picture> {
    const found = await readDocument<Photo>(paths.photo(team, id), PHOTO_TIMEOUT_MS)
    if (found)
      return { url: addressOf(found.bytes as Uint8Array<ArrayBuffer>) }
    return { gone: await getPhoto(id) ? 'unsent' : 'missing' }
  }

  async function see() {
    state.value = 'loading'
    try {
      pictures.value = []
      for (const photo of photos)
        pictures.value.push(await read(photo))
      state.value = 'open'
    }
    catch {
      state.value = 'failed'
    }
  }

  async function remove(index: number) {
    failure.value = undefined
    if (!await confirm(words.removeAsk))
      return
    const { id } = photos[index]!
    try {
      // Not sent once more by a queue that heard no answer.
      await dropPhotos([id])
      await deleteDocument(paths.photo(team, id))
      pictures.value[index] = { gone: 'removed' }
    }
    catch (error) {
      failure.value = isDenied(error) ? words.mayNotRemove : words.notRemoved
    }
  }

  return { pictures, state, failure, see, remove }
}

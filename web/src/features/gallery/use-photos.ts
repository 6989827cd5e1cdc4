import type { Photo, PhotoMark, PhotoRef } from '@tung-ngo/domain/photo'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { ref, shallowRef } from 'vue'
import { usePictures } from '../../photos/picture-url'
import { useSession } from '../../session/store'
import { isDenied, PHOTO_TIMEOUT_MS, readDocument, writeDocument } from '../../sync/documents'
import { dropPhotos, getPhoto } from '../../sync/photos'
import { useConfirm } from '../../ui/confirm'
import { words } from './words'

/** A picture as the gallery has it: its address, where it is instead, or who took it back and when (ms). */
export type Picture = { url: string } | { gone: 'missing' | 'unsent' } | { goneAt: number, goneBy: string }

/** The pictures of one act: read when somebody wants to see them, and taken back. */
export function usePhotos(team: string, fact: string, photos: PhotoRef[]) {
  const addressOf = usePictures()
  const session = useSession()
  const { confirm } = useConfirm()
  const pictures = ref<Picture[]>([])
  const state = shallowRef<'closed' | 'loading' | 'open' | 'failed'>('closed')
  const failure = shallowRef<string>()

  async function read({ id }: PhotoRef): Promise<Picture> {
    const found = await readDocument<Photo | PhotoMark>(paths.photo(team, id), PHOTO_TIMEOUT_MS)
    if (!found)
      return { gone: await getPhoto(id) ? 'unsent' : 'missing' }
    return 'bytes' in found ? { url: addressOf(found.bytes as Uint8Array<ArrayBuffer>) } : found
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

  /** Puts a mark in the place of the picture: nobody sees it again, and everybody that it was there. */
  async function remove(index: number) {
    failure.value = undefined
    if (!await confirm(words.removeAsk))
      return
    const { id } = photos[index]!
    const goneBy = session.account!.pid
    try {
      // Not sent once more by a queue that heard no answer.
      await dropPhotos([id])
      await writeDocument(paths.photo(team, id), { v: SHAPE_VERSION, fact, goneAt: SERVER_TIME, goneBy })
      pictures.value[index] = { goneAt: Date.now(), goneBy }
    }
    catch (error) {
      failure.value = isDenied(error) ? words.mayNotRemove : words.notRemoved
    }
  }

  return { pictures, state, failure, see, remove }
}

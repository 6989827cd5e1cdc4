import type { Asked, Told } from './read-apart'
import { readList } from './read-list'
import { listOf } from './source'

/** Reads files beside the page, which stays alive meanwhile. */
addEventListener('message', ({ data: { input, bytes, sheet, corrections } }: MessageEvent<Asked>) => {
  void readList(listOf(input), bytes, sheet, corrections).then(read => postMessage(read satisfies Told))
})

import type { RecordingType } from '@tung-ngo/domain/guide'
import { MAX_RECORDING_BYTES, RECORDING_TYPES } from '@tung-ngo/domain/guide'
import { onScopeDispose, shallowRef } from 'vue'
import { deskWords as words } from './desk-words'

/** A sound as it will be sent. */
export interface Sound { type: RecordingType, bytes: Uint8Array<ArrayBuffer> }

/** Speech is understood at this rate, and a minute and a half of it stays under 300 KB. */
const BITS_PER_SECOND = 24_000
/** It ends by itself before it grows too large; so much comes in a second at most. */
const RESERVE = 16_384
/** Names that systems give to the same formats. */
const SAME: Record<string, RecordingType> = { 'audio/mp3': 'audio/mpeg', 'audio/x-m4a': 'audio/mp4', 'audio/m4a': 'audio/mp4', 'application/ogg': 'audio/ogg', 'video/webm': 'audio/webm', 'video/mp4': 'audio/mp4' }

/** Takes a sound from the microphone or from a file; `taken` gets it, `failure` says why there is none. */
export function useRecorder(taken: (sound: Sound) => void) {
  const recording = shallowRef(false)
  /** How much has been heard so far (bytes). */
  const heard = shallowRef(0)
  const failure = shallowRef<string>()
  let recorder: MediaRecorder | undefined

  async function take(blob: Blob) {
    const plain = blob.type.split(';')[0]!
    const type = SAME[plain] ?? RECORDING_TYPES.find(known => known === plain)
    failure.value = blob.size === 0 ? words.silent : !type ? words.wrongType : blob.size > MAX_RECORDING_BYTES ? words.tooLarge(Math.ceil(blob.size / 1024)) : undefined
    if (type && !failure.value)
      taken({ type, bytes: new Uint8Array(await blob.arrayBuffer()) })
  }

  async function start() {
    failure.value = undefined
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined)
    if (!stream) {
      failure.value = words.noMicrophone
      return
    }
    const parts: Blob[] = []
    recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND })
    recorder.ondataavailable = ({ data }) => {
      parts.push(data)
      heard.value += data.size
      if (recorder?.state === 'recording' && heard.value > MAX_RECORDING_BYTES - RESERVE)
        stop()
    }
    recorder.onstop = () => {
      recording.value = false
      stream.getTracks().forEach(track => track.stop())
      void take(new Blob(parts, { type: recorder!.mimeType }))
    }
    heard.value = 0
    recorder.start(1000)
    recording.value = true
  }

  const stop = () => recorder?.stop()
  onScopeDispose(() => recorder?.state === 'recording' && stop())

  return { recording, heard, failure, start, stop, take }
}

import { shallowRef } from 'vue'

interface Toast {
  text: string
  /** Word and act of the way back. */
  undo?: { word: string, act: () => void }
}

const shown = shallowRef<Toast>()

/** One short "done" at a time, with the way back; never anything to be acted on otherwise. */
export function useToast() {
  return {
    shown,
    say(text: string, undo?: () => void) {
      shown.value = { text, undo: undo && { word: 'Hoàn tác', act: undo } }
    },
    close() {
      shown.value = undefined
    },
  }
}

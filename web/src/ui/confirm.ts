import { shallowRef } from 'vue'

export interface Question {
  title: string
  text: string
  /** The safe choice; it is the primary. */
  stay: string
  go: string
}

const asked = shallowRef<Question & { answer: (go: boolean) => void }>()

/** Asks before something that cannot be undone; both choices are verbs. */
export function useConfirm() {
  return {
    asked,
    confirm: (question: Question) => new Promise<boolean>((resolve) => {
      asked.value = {
        ...question,
        answer: (go) => {
          asked.value = undefined
          resolve(go)
        },
      }
    }),
  }
}

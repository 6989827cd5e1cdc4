import type { OutboxEntry } from '../../sync'
import { registerHousehold } from '@tung-ngo/domain/command'
import { computed, ref, shallowRef } from 'vue'
import { author, newId, record } from '../../sync'
import { useDraft } from '../../team/draft'
import { takeBack } from '../../team/record'
import { useTeam } from '../../team/store'
import { useOwnVillage } from '../../team/villages'
import { titleOf } from '../../team/view'
import { useToast } from '../../ui/toast'
import { readHouseLines } from './house-lines'
import { listWords as words } from './list-words'
import { formWords } from './form-words'

/** Lines read at once on a screen. */
export const SCREEN = 30

/** A village's list, typed or pasted: read line by line, looked through thirty at a time, then registered. */
export function useHouseLines() {
  const team = useTeam()
  const form = ref({ text: '', village: useOwnVillage() })
  const draft = useDraft(form)
  const lines = computed(() => readHouseLines(form.value.text, form.value.village, team.rows ?? []))
  const good = computed(() => lines.value.filter(({ problem }) => !problem))
  /** How many have been saved of how many, while it goes on. */
  const saved = shallowRef<number>()
  const failed = shallowRef<string>()

  /** Registers the lines without a problem; those with one stay in the text. @returns whether all of it was read */
  async function save(): Promise<boolean> {
    if (saved.value !== undefined)
      return false
    const [taking, left] = [good.value, lines.value.filter(({ problem }) => problem)]
    const entries: OutboxEntry[] = []
    failed.value = undefined
    try {
      for (const { sheet } of taking) {
        saved.value = entries.length
        const recording = registerHousehold(author({ enteredFor: team.enteredFor }), newId(), sheet)
        entries.push(await record({ recording, title: formWords.newAct(titleOf(sheet)) }))
      }
    }
    catch (error) {
      failed.value = words.stopped(entries.length, taking.length, (error as Error).message)
    }
    saved.value = undefined
    if (entries.length > 0)
      useToast().say(words.done(entries.length), () => void undoAll(entries))
    if (!failed.value && left.length === 0) {
      await draft.drop()
      return true
    }
    keepLines([...taking.slice(entries.length), ...left].map(({ number }) => number))
    return false
  }

  /** Lanes named by a line of their own stay, for lines below them may. */
  function keepLines(numbers: number[]) {
    form.value.text = form.value.text.split(/\r?\n/).filter((line, index) => numbers.includes(index + 1) || line.trim().endsWith(':')).join('\n')
  }

  async function undoAll(entries: OutboxEntry[]) {
    for (const entry of entries)
      await takeBack(entry, null)
    useToast().say(words.undone(entries.length))
  }

  return { form, ready: draft.ready, lines, good, saved, failed, save }
}

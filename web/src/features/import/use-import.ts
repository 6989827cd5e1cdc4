import type { ImportAnswer } from '@tung-ngo/domain/sheet/import-batch'
import type { Correction, List } from './read-list'
import type { Source } from './source'
import { BATCH_ROWS, inBatches } from '@tung-ngo/domain/sheet/imports'
import { computed, ref, shallowRef } from 'vue'
import { newId } from '../../sync/new-id'
import { dropCutOff, keepCutOff, readCutOff } from './cut-off'
import { readApart } from './read-apart'
import { words } from './words'

export type Step = 'choose' | 'reading' | 'checking' | 'checked' | 'writing' | 'stopped' | 'done'

const NOTHING: ImportAnswer = { added: 0, changed: 0, same: 0, writes: 0, refused: [], odd: [] }
/** Calls beside each other. */
const AT_ONCE = 3

/** One import of a list: read, run dry, written in batches that may come twice. `source`: as it is chosen now. */
export function useImport(source: () => Source) {
  const step = ref<Step>('choose')
  const file = ref('')
  const list = shallowRef<List>()
  let into = source()
  let bytes: Uint8Array<ArrayBuffer> | undefined
  let corrections: Correction[] = []
  const cutOff = computed(() => step.value === 'choose' ? readCutOff(source().input) : undefined)
  const answer = shallowRef<ImportAnswer>(NOTHING)
  const problem = ref<string>()
  const done = ref(0)
  let run = newId()
  let stopping = false
  let reading = new AbortController()
  let written = new Set<number>()

  const all = computed(() => list.value?.rows.length ?? 0)
  const refused = computed(() => [...list.value?.refused ?? [], ...answer.value.refused].sort((a, b) => a.line - b.line))
  const odd = computed(() => [...(list.value?.odd ?? []).map(({ line, heading, text }) => ({ line, text: `${heading}: ${text}` })), ...answer.value.odd].sort((a, b) => a.line - b.line))

  async function choose(chosen: File) {
    file.value = chosen.name
    step.value = 'reading'
    into = source()
    corrections = []
    bytes = new Uint8Array(await chosen.arrayBuffer())
    await read()
  }

  /** Reads the file, or another sheet of it, and runs it dry. */
  async function read(sheet?: string) {
    problem.value = undefined
    step.value = 'reading'
    answer.value = NOTHING
    reading = new AbortController()
    const read = await readApart(into, { bytes: bytes!, sheet, corrections }, reading.signal)
    if ('problem' in read) {
      problem.value = read.problem
      step.value = 'choose'
      return
    }
    list.value = read
    run = newId()
    written = new Set()
    step.value = 'checking'
    step.value = await send(true) ? 'checked' : 'choose'
    if (step.value === 'choose')
      problem.value ??= words.stoppedChecking
  }

  /** Takes other values for cells of the sheet, and runs it dry again. */
  function correct(more: readonly Correction[]) {
    corrections = [...corrections, ...more]
    return read(list.value!.sheet)
  }

  /** Reads another sheet of the file, as it is. */
  function turnTo(sheet: string) {
    corrections = []
    return read(sheet)
  }

  async function apply() {
    step.value = 'writing'
    keep()
    const isWhole = await send(false)
    if (isWhole)
      dropCutOff()
    step.value = isWhole ? 'done' : 'stopped'
  }

  /** How far it came stays, should the page be closed now. */
  const keep = () => keepCutOff(into.input, { file: file.value, done: done.value, all: all.value, at: Date.now() })

  /** Sends what was not sent yet; whether all of it arrived. */
  async function send(dry: boolean): Promise<boolean> {
    const batches = inBatches(into.list, list.value!.rows, BATCH_ROWS).map((rows, batch) => ({ rows, batch })).filter(({ batch }) => dry || !written.has(batch))
    if (dry || written.size === 0)
      answer.value = NOTHING
    done.value = all.value - batches.reduce((sum, { rows }) => sum + rows.length, 0)
    stopping = false
    problem.value = undefined
    const queue = [...batches]
    const work = async () => {
      while (queue.length > 0 && !stopping) {
        const { rows, batch } = queue.shift()!
        const input = { ...into.input, dry, run, batch, source: file.value.slice(0, 120), rows }
        try {
          const { callFunction } = await import('../../session/functions')
          take(await callFunction<ImportAnswer>(into.call, input))
          done.value += rows.length
          if (!dry) {
            written.add(batch)
            keep()
          }
        }
        catch (error) {
          stopping = true
          problem.value = (error as { code?: string }).code?.endsWith('permission-denied') ? words.denied : words.failed
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return !stopping
  }

  function take(more: ImportAnswer) {
    const { added, changed, same, writes, refused, odd } = answer.value
    answer.value = { added: added + more.added, changed: changed + more.changed, same: same + more.same, writes: writes + more.writes, refused: [...refused, ...more.refused], odd: [...odd, ...more.odd] }
  }

  function stop() {
    stopping = true
    reading.abort()
  }

  function restart() {
    step.value = 'choose'
    list.value = undefined
    bytes = undefined
    answer.value = NOTHING
    problem.value = undefined
  }

  return { step, file, list, answer, problem, done, all, refused, odd, cutOff, choose, correct, turnTo, apply, restart, stop }
}

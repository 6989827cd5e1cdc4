import type { GuideLanguage, GuideText } from '@tung-ngo/domain/guide'
import type { Skill } from '@tung-ngo/domain/skill'
import type { KeptGuide } from '../../sync/guides'
import type { Sound } from './use-recorder'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { guideId } from '@tung-ngo/domain/guide'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { clean } from '@tung-ngo/domain/text'
import { ref, shallowRef } from 'vue'
import { attempt } from '../../seats/attempt'
import { useSession } from '../../session/store'
import { deleteDocument, readDocument, writeDocument } from '../../sync/documents'
import { errorsOf, useForm, useSave } from '../../ui/form'
import { GUIDES_VI } from './vi'
import { words as guideWords } from './words'

/** A guide of the commune as its official writes it: what stands there, what is wrong with it, saved and removed. */
export function useTranslation(unit: string, lang: GuideLanguage, skill: Skill) {
  const session = useSession()
  const vietnamese = GUIDES_VI.guides[skill]
  const id = guideId(lang, skill)
  const standing = shallowRef<KeptGuide>()
  const state = shallowRef<'waiting' | 'ready' | 'failed'>('waiting')
  const form = ref({ why: '', script: '', steps: vietnamese.steps.map(() => ''), check: '', never: guideWords.neverList.map(() => '') })
  /** A new sound; null takes away the one that stands, undefined leaves it. */
  const sound = shallowRef<Sound | null>()

  async function load() {
    state.value = 'waiting'
    try {
      const found = await readDocument<GuideText>(paths.guide(unit, id))
      standing.value = found
      if (found) {
        const { why, script, check } = found
        form.value = { why, script, check, steps: form.value.steps.map((_, index) => found.steps[index] ?? ''), never: form.value.never.map((_, index) => found.never[index] ?? '') }
      }
      state.value = 'ready'
    }
    catch {
      state.value = 'failed'
    }
  }
  void load()

  function textOf() {
    const { why, script, steps, check, never } = form.value
    const recorded = sound.value === undefined ? standing.value?.recorded ?? null : sound.value?.bytes.length ?? null
    return { v: SHAPE_VERSION, lang, skill, why: clean(why), script: clean(script), steps: steps.map(clean), check: clean(check), never: never.some(clean) ? never.map(clean) : [], recorded, by: session.actor!.pid }
  }

  const { errors, leave, submit } = useForm(async () => errorsOf((await import('../../schemas')).guideText.safeParse({ ...textOf(), updatedAt: 0 })))

  const { busy, failure, run: save } = useSave(submit, () => attempt(async () => {
    const stamp = { v: SHAPE_VERSION, by: session.actor!.pid, updatedAt: SERVER_TIME }
    // The sound first: a text never names one that is not there.
    if (sound.value)
      await writeDocument(paths.recording(unit, id), { ...stamp, type: sound.value.type, bytes: sound.value.bytes })
    await writeDocument(paths.guide(unit, id), { ...textOf(), updatedAt: SERVER_TIME })
    if (sound.value === null)
      await deleteDocument(paths.recording(unit, id))
  }))

  const remove = () => attempt(async () => (await import('../../session/functions')).callFunction('removeGuide', { unit, guide: id }))

  return { vietnamese, standing, state, form, sound, errors, leave, busy, failure, load, save, remove }
}

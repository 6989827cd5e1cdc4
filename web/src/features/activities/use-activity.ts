import type { Errors } from '../../ui/form'
import type { ActivityForm } from './form'
import type { SharedKind } from './words'
import { recordActivity } from '@tung-ngo/domain/command'
import { formatDay } from '@tung-ngo/domain/day'
import { computed, ref } from 'vue'
import { author } from '../../sync'
import { useDraft } from '../../team/draft'
import { recordWithUndo } from '../../team/record'
import { useSaving } from '../../team/saving'
import { useTeam } from '../../team/store'
import { useOwnVillage } from '../../team/villages'
import { formWords } from '../../team/words'
import { errorsOf, useForm } from '../../ui/form'
import { activityFields, blankActivity, missingOf, plainErrors } from './form'
import { KIND_WORDS, words } from './words'

/** The form of an activity with several people: its content, what is wrong with it, and how it is saved. */
export function useActivity(kind: SharedKind) {
  const team = useTeam()
  const form = ref<ActivityForm>(blankActivity(useOwnVillage()))
  const draft = useDraft(form)

  const recordingOf = () => recordActivity(author({ on: form.value.on || team.today, enteredFor: team.enteredFor }), activityFields(kind, form.value))

  async function check(): Promise<Errors> {
    const { activity } = await import('../../schemas')
    const late: Errors = form.value.on > team.today ? { on: formWords.dayLate } : {}
    return { ...plainErrors(form.value), ...late, ...errorsOf(activity.safeParse({ ...recordingOf().fact, at: 0 })) }
  }
  const missing = computed(() => missingOf(form.value))
  const { errors, leave, submit } = useForm(check)
  const { failed, saveOnce } = useSaving(submit)

  /** Keeps the activity on this phone; undefined when something has to be mended first. */
  const save = () => saveOnce(async () => {
    const { name } = KIND_WORDS[kind]
    await recordWithUndo({
      recording: recordingOf(),
      title: `${name}, ${formatDay(form.value.on || team.today, team.today)}`,
      done: words.done(name, form.value.attendees!),
      edit: draft.reopen(),
      replaces: draft.replaces,
    })
    await draft.drop()
    return true
  })

  return { form, missing, ready: draft.ready, errors, failed, leave, save }
}

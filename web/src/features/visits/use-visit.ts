import type { HouseRow } from '../../team/view'
import type { Errors } from '../../ui/form'
import type { Met, VisitForm } from './form'
import { recordVisit } from '@tung-ngo/domain/command'
import { computed, ref } from 'vue'
import { useSession } from '../../session/store'
import { author } from '../../sync'
import { photosOf } from '../../sync/photo-links'
import { dropPhotos } from '../../sync/photos'
import { useDraft } from '../../team/draft'
import { recordWithUndo } from '../../team/record'
import { useSaving } from '../../team/saving'
import { sheetOf } from '../../team/sheet'
import { useTeam } from '../../team/store'
import { titleOf } from '../../team/view'
import { formWords } from '../../team/words'
import { errorsOf, useForm } from '../../ui/form'
import { blankVisit, sheetAfter, visitFields } from './form'
import { hintOf, missingOf, saidOf } from './said'
import { words } from './words'

/** The form of one visit: its content, what is wrong with it, and how it is saved. */
export function useVisit(row: HouseRow) {
  const team = useTeam()
  const session = useSession()
  const before = sheetOf(row.sheet)
  const form = ref<VisitForm>({ ...blankVisit(before, row.state.residents), on: team.enteredOn })
  const draft = useDraft(form)
  let met: Met = 'met'
  const people = computed(() => [
    ...row.state.residents.map(known => ({ key: known.key, name: known.name, known })),
    ...Object.entries(form.value.newcomers).map(([key, name]) => ({ key, name, known: undefined })),
  ])
  const missing = computed(() => missingOf(form.value))
  const hint = computed(() => hintOf(form.value, people.value))

  function recordingOf() {
    const on = form.value.on || team.today
    const after = sheetAfter(before, { ...form.value, on }, met, session.account!.pid)
    return recordVisit(author({ on, enteredFor: team.enteredFor }), row.id, before, after, visitFields(before, form.value, met))
  }

  async function check(): Promise<Errors> {
    const { activity } = await import('../../schemas')
    const late: Errors = form.value.on > team.today ? { on: formWords.dayLate } : {}
    const nobody: Errors = met === 'met' && missing.value ? { residents: words.needWho } : {}
    return { ...nobody, ...late, ...errorsOf(activity.safeParse({ ...recordingOf().fact, at: 0 })) }
  }
  const { errors, leave, submit } = useForm(check)
  const { failed, saveOnce } = useSaving(submit)

  /** Keeps the visit on this phone; undefined when something has to be mended first. */
  function save(was: Met) {
    met = was
    return saveOnce(async () => {
      const title = titleOf(row.sheet)
      const recording = recordingOf()
      await recordWithUndo({
        recording,
        title: words.act(title),
        done: met === 'met' ? words.done(title, saidOf(form.value, people.value)) : met === 'absent' ? words.doneAbsent(title) : words.doneLater(title),
        edit: draft.reopen(),
        replaces: draft.replaces,
        visit: row.sheet.visit,
      })
      // Nobody was met, or nobody agreed: what was photographed is nobody's evidence.
      if (photosOf({ recording }).length === 0)
        await dropPhotos(form.value.photos.map(({ id }) => id))
      team.picked = undefined
      await draft.drop()
      return true
    })
  }

  return { form, people, missing, hint, ready: draft.ready, errors, failed, leave, save }
}

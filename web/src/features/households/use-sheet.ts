import type { Sheet } from '@tung-ngo/domain/household'
import type { HouseRow } from '../../team/view'
import type { Errors } from '../../ui/form'
import { correctHousehold, registerHousehold } from '@tung-ngo/domain/command'
import { computed, ref } from 'vue'
import { useSession } from '../../session/store'
import { author, newId } from '../../sync'
import { useDraft } from '../../team/draft'
import { recordWithUndo } from '../../team/record'
import { useSaving } from '../../team/saving'
import { sheetOf } from '../../team/sheet'
import { useTeam } from '../../team/store'
import { titleOf } from '../../team/view'
import { useToast } from '../../ui/toast'
import { errorsOf, useForm } from '../../ui/form'
import { finished, missingOf, plainErrors } from './sheet-form'
import { formWords } from './form-words'

/** The form of a household's sheet, new (`row` undefined) or corrected. */
export function useSheet(start: Sheet, row?: HouseRow) {
  const team = useTeam()
  const session = useSession()
  const before = row && sheetOf(row.sheet)
  const form = ref<Sheet>(start)
  const draft = useDraft(form)
  const id = row?.id ?? newId()

  const sheet = () => finished(form.value, before, team.today, session.account!.pid)

  async function check(): Promise<Errors> {
    const schemas = await import('../../schemas')
    return { ...errorsOf(schemas.sheet.safeParse(sheet())), ...plainErrors(form.value) }
  }
  const missing = computed(() => missingOf(form.value))
  const { errors, leave, submit } = useForm(check)
  const { failed, saveOnce } = useSaving(submit)

  /** @returns the household's id once it is kept on this phone; undefined when something has to be mended first */
  const save = () => saveOnce(async () => {
    const after = sheet()
    const by = author({ enteredFor: team.enteredFor })
    const recording = before ? correctHousehold(by, id, before, after) : registerHousehold(by, id, after)
    if (recording) {
      const title = titleOf(after)
      await recordWithUndo({
        recording,
        title: before ? formWords.editAct(title) : formWords.newAct(title),
        done: before ? formWords.corrected(title) : formWords.saved(title),
        edit: draft.reopen(),
        replaces: draft.replaces,
        visit: row?.sheet.visit,
      })
    }
    else {
      useToast().say(formWords.unchanged)
    }
    await draft.drop()
    return id
  })

  return { form, missing, ready: draft.ready, errors, failed, leave, save }
}

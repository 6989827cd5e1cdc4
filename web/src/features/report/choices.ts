import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import type { Ref } from 'vue'
import type { useActs } from './use-acts'
import { formatDay } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { computed, shallowRef } from 'vue'
import { listDocuments } from '../../sync/documents'
import { words } from './form-words'
import { kindWord } from './use-acts'

export interface Choice { id: string, title: string }

/** What may be chosen as the answer to a field: undefined while it is read, null without network. `lead`, `none`: what is said above. */
export interface Choices { options: Ref<Choice[] | null | undefined>, lead: string, none: string }

/** Of a field that names photos or records. */
export type ChoicesOf = (field: FieldId) => Choices

/** Photos of the period's activities, and the team's open difficulties. */
export function teamChoices(team: string, behind: ReturnType<typeof useActs>): ChoicesOf {
  return (field) => {
    if (field === 'photos') {
      void behind.load()
      const options = computed(() => behind.failed.value ? null : behind.photos.value?.map(({ id, caption, act }) => ({ id, title: `${caption || kindWord(act)}, ${formatDay(act.on)}` })))
      return { options, lead: words.photosLead, none: words.noPhotos }
    }
    const open = () => listDocuments<{ title: string, state: string }>(`${paths.team(team)}/difficulties`, { limit: 50 }).then(all => all.filter(({ state }) => state !== 'closed'))
    return field === 'difficulties'
      ? { options: loaded(open), lead: words.difficultiesLead, none: words.noDifficulties }
      : { options: shallowRef([]), lead: words.optional, none: words.optional }
  }
}

/** What a list answers, once it has. */
export function loaded(load: () => Promise<Choice[]>): Choices['options'] {
  const options = shallowRef<Choice[] | null>()
  load().then(found => options.value = found, () => options.value = null)
  return options
}

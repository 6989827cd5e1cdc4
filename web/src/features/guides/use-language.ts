import type { GuideLanguage } from '@tung-ngo/domain/guide'
import type { KeptGuide } from '../../sync/guides'
import { GUIDE_LANGUAGES, LANGUAGES } from '@tung-ngo/domain/guide'
import { computed, shallowRef } from 'vue'
import { useSession } from '../../session/store'
import { keptGuides, pullGuides } from '../../sync/guides'

/** Vietnamese is there always; of the others, those in which the commune has guides. */
export type Shown = 'vi' | GuideLanguage

const chosen = shallowRef<Shown>('vi')

/** The guides of one's commune in other languages, and the one that is read: it stays chosen from guide to guide. */
export function useLanguage() {
  const { place } = useSession()
  const commune = place?.commune ?? (place?.kind === 'unit' ? place.id : '')
  const guides = shallowRef<KeptGuide[]>([])
  const languages = computed(() => LANGUAGES.filter(lang => guides.value.some(guide => guide.lang === lang)))
  const options = computed(() => [{ value: 'vi' as Shown, text: 'Tiếng Việt' }, ...languages.value.map(value => ({ value, text: GUIDE_LANGUAGES[value].name }))])
  const language = computed({ get: () => chosen.value !== 'vi' && !languages.value.includes(chosen.value) ? 'vi' : chosen.value, set: value => chosen.value = value })
  const guideTo = (skill: string) => guides.value.find(guide => guide.skill === skill && guide.lang === language.value)

  async function load() {
    guides.value = await keptGuides(commune)
    // Without a network what is kept stands.
    guides.value = await pullGuides(commune).catch(() => guides.value)
  }
  if (commune)
    void load()

  return { commune, language, options, guideTo }
}

import type { Status } from '../../ui/StatusChip.vue'
import type { Line, Standing } from './queue'
import { STANDING_WORDS, TIMELINESS_WORDS } from './words'

const LOOKS: Record<Standing, Pick<Status, 'tone' | 'icon'>> = {
  overdue: { tone: 'gach', icon: 'circle-alert' },
  waiting: { tone: 'cham', icon: 'clock' },
  open: { tone: 'nghe', icon: 'clock' },
  returned: { tone: 'gach', icon: 'undo-2' },
  accepted: { tone: 'lua', icon: 'check-check' },
  gone: { tone: 'plain', icon: 'info' },
}

/** Where a report stands, in colour, icon and words. */
export function statusOf({ standing, timeliness }: Line): Status {
  return { ...LOOKS[standing], text: [STANDING_WORDS[standing], timeliness && TIMELINESS_WORDS[timeliness]].filter(Boolean).join(', ') }
}

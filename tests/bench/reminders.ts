import { simulateReminders } from '@tung-ngo/domain/periods/simulate-reminders.fixture'
import type { Figure } from '../../scripts/lib/figure'

const YEAR = 2026

export const figures: Figure[] = [
  { name: 'reminders.maxPerPersonDay', unit: 'digests, the most a person got on a day of a simulated year', goal: '1', alone: true, run: async () => simulateReminders(YEAR).maxPerPersonDay },
  { name: 'reminders.afterSubmission', unit: 'reminders of reports that had been sent, in a simulated year', goal: '0', alone: true, run: async () => simulateReminders(YEAR).afterSubmission },
]

import type { Bench, Figure } from '../../scripts/lib/figure'
import { say } from '../../scripts/lib/say'
import { auditScreens } from '../support/audit'
import { readWords } from '../support/forbidden-words'
import { scorePhoneScreens } from '../support/lighthouse'
import type { Screen } from '../support/screens'

async function countFindings(bench: Bench, at: Screen['at']): Promise<number> {
  const findings = await auditScreens(await bench.browser(), bench.stack.url, at)
  findings.forEach(finding => say(JSON.stringify(finding)))
  return findings.length
}

export const figures: Figure[] = [
  {
    name: 'phone.axeViolations',
    unit: 'violations on all phone screens and dialogs, texts that leave the screen among them',
    goal: '0',
    run: bench => countFindings(bench, 'phone'),
  },
  {
    name: 'desk.axeViolations',
    unit: 'violations on all desk screens and dialogs, texts that leave the screen among them',
    goal: '0',
    run: bench => countFindings(bench, 'desk'),
  },
  {
    name: 'phone.lighthouseA11y',
    unit: 'Lighthouse accessibility, the lowest of all phone screens and dialogs',
    goal: '100',
    async run(bench) {
      const scored = await scorePhoneScreens(bench.stack.url)
      scored.filter(({ score }) => score < 100).forEach(screen => say(JSON.stringify(screen)))
      return Math.min(...scored.map(({ score }) => score))
    },
  },
  {
    name: 'phone.forbiddenWords',
    unit: 'sentences with words that a village head would not use',
    goal: '0',
    alone: true,
    run: async () => readWords().forbidden.length,
  },
]

import type { Bench, Figure } from '../../scripts/lib/figure'
import { say } from '../../scripts/lib/say'
import { auditScreens } from '../support/audit'
import { readWords } from '../support/forbidden-words'
import { scoreScreens } from '../support/lighthouse'
import type { Screen } from '../support/screens'

async function countFindings(bench: Bench, at: Screen['at']): Promise<number> {
  const findings = await auditScreens(await bench.browser(), bench.stack.url, at)
  findings.forEach(finding => say(JSON.stringify(finding)))
  return findings.length
}

async function lowestScore(bench: Bench, at: Screen['at']): Promise<number> {
  const scored = await scoreScreens(bench.stack.url, at)
  scored.filter(({ score }) => score < 100).forEach(screen => say(JSON.stringify(screen)))
  return Math.min(...scored.map(({ score }) => score))
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
    run: bench => lowestScore(bench, 'phone'),
  },
  {
    name: 'desk.lighthouseA11y',
    unit: 'Lighthouse accessibility, the lowest of all desk screens and dialogs',
    goal: '100',
    run: bench => lowestScore(bench, 'desk'),
  },
  {
    name: 'phone.forbiddenWords',
    unit: 'sentences with words that a village head would not use',
    goal: '0',
    alone: true,
    run: async () => readWords().forbidden.length,
  },
]

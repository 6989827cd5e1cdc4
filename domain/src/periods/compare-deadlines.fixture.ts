import { ANSWERS, DEADLINES } from './deadline-table.fixture'
import { RULES } from './deadline-rules.fixture'
import { duePeriod, standingAt } from './due-period'
import type { Span } from './span'
import { isCalendar, spanOf } from './span'

/** Every line of the table by hand that the engine answers otherwise, with its answer. */
export function wrongLines(): string[] {
  const deadlines = DEADLINES.map(([rule, key, ...expected]) => {
    const period = periodOf(rule!, key!)
    return { line: [rule, key, ...expected], answer: period ? [period.opensOn, period.innerOn, period.dueOn] : ['-'], expected }
  })
  const answers = ANSWERS.map(([rule, key, instant, ...expected]) => {
    return { line: [rule, key, instant, ...expected], answer: [standingAt(periodOf(rule!, key!)!, Date.parse(instant!))], expected }
  })
  return [...deadlines, ...answers]
    .filter(({ answer, expected }) => answer.join(' ') !== expected.join(' '))
    .map(({ line, answer }) => `${line.join(' ')}: ${answer.join(' ')}`)
}

function periodOf(rule: string, key: string) {
  const timing = RULES[rule]!
  return duePeriod(timing, isCalendar(timing.cadence) ? spanOf(key) : occasion(key))
}

/** `2022-06-01_2022-08-31`, or one day. */
function occasion(key: string): Span {
  const [from, to = from] = key.split('_') as [string, string?]
  return { key, from, to }
}

import { expect, it } from 'vitest'
import { countRuns } from './bench-stack'

it('counts runs of functions in the emulator\'s log', () => {
  const line = (name: string) => `i  functions: Beginning execution of "asia-southeast1-${name}"\n`
  expect(countRuns(line('countFact') + line('hop') + line('hop'))).toEqual({ countFact: 1, hop: 2 })
})

import { describe, expect, it } from 'vitest'
import { auth, db, ports, url } from '../support/stack'
import { TURN_KINDS } from './plan'
import { runFaults } from './run'

describe('a phone in trouble', () => {
  it('loses nothing, doubles nothing, undoes nothing', async () => {
    const found = await runFaults({ auth, db, ports, url }, { seed: 20261121, acts: TURN_KINDS.length * 4, turns: TURN_KINDS.length })
    expect(found).toMatchObject({ acts: 44, lost: [], undone: 0, doubleEffects: 0, lostAnswers: 4 })
    expect(found.received + found.returned).toBe(44)
    expect(found.phone).toEqual(found.server)
  })
})

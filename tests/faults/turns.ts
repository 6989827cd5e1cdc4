import type { Handset } from './handset'
import type { Turn, TurnKind } from './plan'
import type { Weather } from './trouble'
import type { World } from './world'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoAccounts } from '../../scripts/seed/accounts'
import { ageActs } from './phone-store'
import { pick } from '@tung-ngo/domain/random'
import { TROUBLES } from './trouble'
import { OTHER, OWNER, withClosedRules } from './world'

/** Of four tries about two meet trouble, and none more than three times. */
function badWeather(chance: () => number): Weather {
  const met = new Map<string, number>()
  return {
    meet(fact) {
      const times = met.get(fact) ?? 0
      if (times >= 3 || chance() > 0.45)
        return undefined
      met.set(fact, times + 1)
      return pick(chance, TROUBLES)
    },
  }
}

type Run = (handset: Handset, turn: Turn, world: World) => Promise<void>

/** Each notes the acts of its turn and ends with nothing on its way. */
export const TURNS: Record<Exclude<TurnKind, 'lostAnswers'>, Run> = {
  reload: (handset, { acts, chance }) => handset.under(badWeather(chance), async () => {
    await handset.note(acts)
    for (let times = 0; times < 2; times++) {
      await sleep(chance() * 400)
      await handset.page.reload()
    }
    await handset.settle()
  }),

  secondTab: (handset, { acts, chance }) => handset.under(badWeather(chance), async () => {
    const second = await handset.context.newPage()
    await second.goto('/so-gui')
    await handset.page.bringToFront()
    await handset.note(acts)
    await Promise.all([second.evaluate(() => dispatchEvent(new Event('online'))), handset.page.evaluate(() => dispatchEvent(new Event('online')))])
    await handset.settle()
    await second.close()
  }),

  async signOutIn(handset, { acts, chance }) {
    await handset.whileShut(async () => {
      await handset.note(acts)
      await handset.signOut()
    })
    await handset.under(badWeather(chance), async () => {
      await handset.signIn(OWNER)
      await handset.settle()
    })
  },

  async otherUser(handset, { acts, chance }) {
    const half = Math.ceil(acts.length / 2)
    await handset.whileShut(async () => {
      await handset.note(acts.slice(0, half))
      await handset.signOut()
    })
    await handset.under(badWeather(chance), async () => {
      await handset.signIn(OTHER)
      await handset.note(acts.slice(half))
      await handset.settle()
      await handset.signOut()
      await handset.signIn(OWNER)
      await handset.settle()
    })
  },

  async seatLost(handset, { acts }, { auth }) {
    const { uid } = demoAccounts.find(({ name }) => name === OWNER)!
    const { customClaims } = await auth.getUser(uid)
    await handset.whileShut(() => handset.note(acts))
    await auth.setCustomUserClaims(uid, { ...customClaims, v: customClaims!.v + 1, teams: {}, units: {} })
    try {
      // As an hour later, when the token that still named the seat has run out.
      const refused = new Set<string>()
      await handset.under({ meet: fact => refused.has(fact) ? undefined : (refused.add(fact), 'denied') }, () => handset.settle())
    }
    finally {
      await auth.setCustomUserClaims(uid, customClaims!)
    }
    await handset.signOut()
    await handset.signIn(OWNER)
    await sendReturned(handset)
  },

  async rulesChanged(handset, { acts }, world) {
    await handset.whileShut(() => handset.note(acts))
    await withClosedRules(world, () => handset.settle())
    await sendReturned(handset)
  },

  async oldShape(handset, { acts, chance }) {
    await handset.whileShut(async () => {
      await handset.note(acts)
      await ageActs(handset.page, chance() < 0.5 ? 1 : 2)
    })
    await handset.under(badWeather(chance), () => handset.settle())
  },

  async storageFull(handset, { acts, chance }, { url }) {
    await handset.whileShut(() => handset.note(acts.slice(0, -1)))
    await handset.limitStorage(url, 1)
    const before = (await handset.look()).length
    const sentence = await handset.note(acts.slice(-1)).then(() => 'kept', (error: Error) => error.message)
    if (!sentence.includes('Máy gần đầy') || (await handset.look()).length !== before)
      throw new Error(`A full phone said: ${sentence}`)
    await handset.limitStorage(url)
    await handset.note(acts.slice(-1))
    await handset.under(badWeather(chance), () => handset.settle())
  },

  killedTab: (handset, { acts, chance }) => handset.under(badWeather(chance), async () => {
    await handset.note(acts)
    await sleep(chance() * 400)
    await handset.kill()
    await handset.settle()
  }),

  clock: (handset, { acts, chance }) => handset.under(badWeather(chance), async () => {
    const hours = chance() < 0.5 ? 24 : -24
    await handset.page.evaluate((shift) => {
      const Real = Date
      globalThis.Date = class extends Real {
        constructor(...args: []) {
          super(...(args.length === 0 ? [Real.now() + shift] : args) as [])
        }

        static override now() { return Real.now() + shift }
      } as DateConstructor
    }, hours * 3_600_000)
    await handset.note(acts)
    await handset.settle()
    await handset.page.reload()
  }),
}

/** What came back is sent once more as it is, by its button: the oldest first, for a visit needs its house. */
async function sendReturned(handset: Handset): Promise<void> {
  await handset.page.goto('/so-gui')
  const cards = handset.page.getByRole('button', { name: 'Xem lại' })
  await handset.page.locator('main ul').first().waitFor()
  for (let left = await cards.count(); left > 0; left--) {
    await cards.last().click()
    await handset.page.getByRole('button', { name: 'Gửi lại', exact: true }).click()
    await cards.nth(left - 1).waitFor({ state: 'detached' })
  }
  await handset.settle()
}

import { waitForCanary } from '../../scripts/lib/canary'
import type { Figure } from '../../scripts/lib/figure'

/** What one fact costs alone: itself, its team, and one write a tier up to the nation. */
export const figures: Figure[] = [
  {
    name: 'probe.serverWrites',
    unit: 'writes',
    goal: '≤6',
    async run({ count, db }) {
      const { server } = await count(() => waitForCanary(db))
      return server.writes
    },
  },
]

import { expect, it } from 'vitest'
import { brokenDirection } from './directions'

it.each([
  ['domain/src/team.ts', './unit'],
  ['domain/src/team.ts', 'zod/mini'],
  ['domain/src/team.test.ts', 'vitest'],
  ['web/src/features/visit/store.ts', '@tung-ngo/domain/fact'],
  ['web/src/features/visit/parts/Line.vue', '../store'],
  ['web/src/features/visit/store.ts', '@/ui/button'],
  ['web/src/sync/outbox.ts', 'firebase/firestore/lite'],
  ['functions/src/store.ts', 'firebase-admin/firestore'],
  ['functions/src/tally/count-team.ts', 'firebase-functions/v2/firestore'],
])('%s may import %s', (file, specifier) => {
  expect(brokenDirection(file, specifier)).toBeUndefined()
})

it.each([
  ['domain/src/team.ts', 'zod'],
  ['domain/src/team.ts', 'node:crypto'],
  ['domain/src/team.ts', '../../functions/src/store'],
  ['web/src/features/visit/store.ts', '@/features/household/store'],
  ['web/src/features/visit/parts/Line.vue', '../../household/store'],
  ['web/src/features/visit/store.ts', '../household'],
  ['web/src/features/visit/store.ts', 'firebase/auth'],
  ['web/src/main.ts', '../../functions/src/index'],
  ['functions/src/tally/count-team.ts', 'firebase-admin/firestore'],
])('%s may not import %s', (file, specifier) => {
  expect(brokenDirection(file, specifier)).toBeDefined()
})

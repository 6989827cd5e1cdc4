import { expect, it } from 'vitest'
import { documentBytes } from './document-bytes'

it('counts as Firestore\'s own example does: 44 bytes of name, 71 of fields, 32 more', () => {
  expect(documentBytes('users/jeff/tasks/my_task_id', { type: 'Personal', done: false, priority: 1, description: 'Learn Cloud Firestore' })).toBe(147)
})

it('counts letters by their bytes and maps as documents without a name', () => {
  const empty = documentBytes('a/b', {})
  expect(documentBytes('a/b', { x: 'xã' })).toBe(empty + 2 + 4)
  expect(documentBytes('a/b', { x: { y: null }, z: [1, true] })).toBe(empty + 2 + 32 + 2 + 1 + 2 + 9)
})

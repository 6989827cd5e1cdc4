import { defineConfig } from 'vitest/config'

// One project a part of `npm test`: domain and tools run alone, the others against what scripts/test.ts starts.
// What a busy machine shows late is not wrong: a wait fails after half a minute.
const serial = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000, interval: 100 } } }

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      { test: { name: 'domain', include: ['domain/src/**/*.test.ts', 'functions/src/**/*.test.ts', 'web/src/**/*.test.ts'], testTimeout: 60_000 }, resolve: { alias: { '@': new URL('web/src', import.meta.url).pathname } } },
      { test: { name: 'tools', include: ['scripts/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'proxy', include: ['tests/proxy/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'counting', include: ['tests/counting/**/*.test.ts'], globalSetup: 'tests/counting/setup.ts', testTimeout: 30_000 } },
      { test: { name: 'scale', include: ['tests/scale/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'triggers', include: ['tests/triggers/**/*.test.ts'], exclude: ['tests/triggers/recount.test.ts'], ...serial } },
      { test: { name: 'recount', include: ['tests/triggers/recount.test.ts'], ...serial } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...serial, testTimeout: 300_000 } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], ...serial, testTimeout: 300_000 } },
      { test: { name: 'deploy', include: ['tests/deploy/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
})

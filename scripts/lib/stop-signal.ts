import process from 'node:process'

/** Resolves at the first Ctrl-C or request to end. A terminal sends it to us, npm sends it once more: the rest is ignored. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve())
  })
}

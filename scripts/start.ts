import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { startChild } from './lib/child'
import { SHIFTS } from './lib/ports'
import { root, stackFolder } from './lib/project'
import { main, Remedy, say } from './lib/say'
import { startStack } from './lib/stack'
import type { Stack } from './lib/stack'
import { stopSignal } from './lib/stop-signal'

const { values: options } = parseArgs({
  options: {
    'fresh': { type: 'boolean' },
    'until-ready': { type: 'boolean' },
    'dev': { type: 'boolean' },
    'shift': { type: 'string', default: String(SHIFTS.main) },
  },
})

void main(async () => {
  const stopped = stopSignal()
  const shift = Number(options.shift)
  const name = shift === SHIFTS.main ? 'main' : `main-${shift}`
  const starting = startStack({ name, shift, fresh: options.fresh, keep: true, web: !options.dev })
  // Ctrl-C before all is up: children end with us.
  if (await Promise.race([starting, stopped.then(() => 'stopped' as const)]) === 'stopped')
    return 130
  const stack = await starting
  const stopDevelopment = options.dev ? await startDevelopment(name, stack) : undefined
  await printReady(options.dev ? `http://localhost:${stack.ports.vite}` : stack.url)
  if (!options['until-ready']) {
    const died = await Promise.race([stopped, stack.died])
    if (died)
      throw new Remedy(`The emulators ended by themselves; their last words:\n${died}`)
  }
  say('Stopping, and keeping the data…')
  await stopDevelopment?.()
  await stack.stop()
  say('Stopped.')
})

/** Vite with hot reload, and the functions rebuilt on each change; the emulator loads them again. */
async function startDevelopment(name: string, { ports, url }: Stack): Promise<() => Promise<unknown>> {
  const esbuild = startChild(['npm', 'run', 'watch', '-w', 'functions'], { log: `${stackFolder(name)}/esbuild.log` })
  const vite = await createServer({ root: `${root}/web`, server: { port: ports.vite, strictPort: true, proxy: { '/local.json': url } } })
  await vite.listen()
  return () => Promise.all([esbuild.stop(), vite.close()])
}

async function printReady(url: string): Promise<void> {
  const { demoAccounts } = await import('./seed/accounts')
  console.log('\nDemo accounts (the sign-in page offers them too):')
  for (const { phone, name, place, role } of demoAccounts)
    console.log(`  ${phone}  ${name}, ${role}, ${place}`)
  console.log(`\nReady: ${url}${options['until-ready'] ? '' : '   (Ctrl-C stops it and keeps the data)'}\n`)
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'
import { build } from 'esbuild'
import { startChild } from './child'
import { vietnamDay } from './day'
import { fingerprint } from './fingerprint'
import type { FirestoreProgram } from './firestore-program'
import { startPlainFirestore } from './plain-firestore'
import { root } from './project'
import { say } from './say'

const SEED = 'scripts/seed/main.ts'

/** Where the demo data of today stands or will stand: one folder for a day and the sources behind it. */
export async function seedFolder(): Promise<string> {
  return `${root}/.stack/seed-${fingerprint(await seedSources(), [vietnamDay()])}`
}

/** Makes the demo data as the emulators import it, where it is not there yet. */
export async function ensureSeed(folder: string, program: FirestoreProgram, port: number): Promise<void> {
  if (existsSync(folder))
    return
  say('Seeding the demo data…')
  const fresh = `${folder}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  // No functions listen while tens of thousands of documents arrive: the seed counts them itself.
  const firestore = await startPlainFirestore(program, port, `${root}/.stack/seed-firestore.log`)
  try {
    const seed = startChild([process.execPath, '--import', 'tsx', SEED], {
      env: { FIRESTORE_EMULATOR_HOST: firestore.host },
      log: `${root}/.stack/seed.log`,
      onOutput: text => process.stdout.write(text),
    })
    if (await seed.ended !== 0)
      throw new Error(`The seed failed:\n${seed.tail()}`)
    await firestore.exportTo(fresh, 'firestore_export')
  }
  finally {
    await firestore.stop()
  }
  writeFileSync(`${fresh}/firebase-export-metadata.json`, JSON.stringify(metadata(), undefined, 2))
  removeOlder()
  // Another command may have made the same meanwhile.
  if (existsSync(folder))
    rmSync(fresh, { recursive: true })
  else
    renameSync(fresh, folder)
}

/** Every file that the seed imports, and its data. */
async function seedSources(): Promise<string[]> {
  const { metafile } = await build({ entryPoints: [SEED], absWorkingDir: root, bundle: true, write: false, metafile: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'silent' })
  return [...Object.keys(metafile.inputs), 'scripts/data', 'scripts/seed']
}

function metadata() {
  const { version } = createRequire(import.meta.url)('firebase-tools/package.json')
  return {
    version,
    firestore: { version, path: 'firestore_export', metadata_file: 'firestore_export/firestore_export.overall_export_metadata' },
  }
}

const HOUR = 3_600_000

/** Seeds of other days and versions, and what a process that was killed left behind; none that another command may be reading. */
function removeOlder(): void {
  for (const name of readdirSync(`${root}/.stack`)) {
    const path = `${root}/.stack/${name}`
    if (/^seed-[0-9a-f]{12}/.test(name) && statSync(path).mtimeMs < Date.now() - HOUR)
      rmSync(path, { recursive: true })
  }
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Ports } from './ports'
import { stackFolder } from './project'

/** What a stack keeps from one run to the next: an export of the emulators, and the seed that it began with. */
export interface KeptData {
  folder: string
  seed: string
}

export function keptData(name: string): KeptData | undefined {
  const { data, old } = folders(name)
  // A crash between the two renames of `keepData` leaves only the older export.
  if (!existsSync(data) && existsSync(old))
    renameSync(old, data)
  return existsSync(`${data}/firebase-export-metadata.json`)
    ? { folder: data, seed: readFileSync(`${data}/seed`, 'utf8') }
    : undefined
}

/** Exports all emulators beside the last good export, then puts it in its place. */
export async function keepData(name: string, ports: Ports, seed: string): Promise<void> {
  const { data, fresh, old } = folders(name)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(stackFolder(name), { recursive: true })
  const answer = await fetch(`http://127.0.0.1:${ports.hub}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: fresh, initiatedBy: 'tung-ngo' }),
  })
  if (!answer.ok)
    throw new Error(`The emulators could not export their data: ${await answer.text()}`)
  writeFileSync(`${fresh}/seed`, basename(seed))
  rmSync(old, { recursive: true, force: true })
  if (existsSync(data))
    renameSync(data, old)
  renameSync(fresh, data)
  rmSync(old, { recursive: true, force: true })
}

export function forgetData(name: string): void {
  for (const folder of Object.values(folders(name)))
    rmSync(folder, { recursive: true, force: true })
}

function folders(name: string) {
  const data = `${stackFolder(name)}/data`
  return { data, fresh: `${data}.new`, old: `${data}.old` }
}

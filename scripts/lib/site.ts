import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Ports } from './ports'
import { root, stackFolder } from './project'

export const siteFolder = (name: string) => `${stackFolder(name)}/site`

/** What the stack's hosting serves: a copy of the built app (or nothing, where Vite serves it), and where this stack listens. */
export async function writeSite(name: string, ports: Ports, web: boolean): Promise<void> {
  const folder = siteFolder(name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  if (web)
    cpSync(`${root}/web/dist`, folder, { recursive: true })
  const { demoAccounts } = await import('../seed/accounts')
  const local = {
    firestore: ports.firestore,
    auth: ports.auth,
    functions: ports.functions,
    demoAccounts: demoAccounts.map(({ phone, name, place, role, hint }) => ({ phone, name, place, role, hint })),
  }
  writeFileSync(`${folder}/local.json`, JSON.stringify(local))
}

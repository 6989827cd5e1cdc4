import type { Admin } from '../../scripts/lib/admin'
import type { Ports } from '../../scripts/lib/ports'
import { readFileSync } from 'node:fs'
import { PROJECT, root } from '../../scripts/lib/project'

/** The stack that a phone is tried against. */
export interface World extends Admin { url: string, ports: Pick<Ports, 'firestore'> }

/** Both sit in this team; the first leads it. */
export const TEAM = 't-04123-2023-b2'
export const OWNER = 'Tòng Văn Pâng'
export const OTHER = 'Hoàng Thị Lả'

/** Puts other rules in force while `work` runs: they take no fact. */
export async function withClosedRules({ ports }: World, work: () => Promise<unknown>): Promise<void> {
  const rules = readFileSync(`${root}/firestore.rules`, 'utf8')
  const put = async (content: string) => {
    const url = `http://127.0.0.1:${ports.firestore}/emulator/v1/projects/${PROJECT}:securityRules`
    const answer = await fetch(url, { method: 'PUT', body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }) })
    if (!answer.ok)
      throw new Error(`Rules were not taken: ${await answer.text()}`)
  }
  const closed = rules.replace('if sitsIn(team) && isId(fact)', 'if false && isId(fact)')
  if (closed === rules)
    throw new Error('The rule for a new fact reads otherwise now.')
  await put(closed)
  try {
    await work()
  }
  finally {
    await put(rules)
  }
}

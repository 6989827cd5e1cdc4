import type { UnitRole } from '@tung-ngo/domain/seat'
import type { Page } from 'playwright-core'
import type { Admin } from '../../scripts/lib/admin'
import { createHash } from 'node:crypto'
import { paths } from '@tung-ngo/domain/paths'
import { CODE_ALPHABET } from '@tung-ngo/domain/sign-in-code'
import { waitFor } from '../../scripts/lib/wait'

/** Seats a new official in units, with a role in each. @returns the code of the first that signs him in, once */
export async function newOfficer({ auth, db }: Admin, seats: Record<string, UnitRole>, name: string): Promise<string> {
  const [first] = Object.keys(seats) as [string]
  const [pid, now] = [`${first}-can-bo-${Date.now().toString(36)}`, new Date()]
  const code = Array.from({ length: 10 }, (_, index) => CODE_ALPHABET[(now.getTime() + index * 7) % CODE_ALPHABET.length]).join('')
  await auth.createUser({ uid: pid })
  const batch = db.batch()
  batch.set(db.doc(paths.person(pid)), { v: 3, name, phones: [], uid: pid, claimsVersion: 0, wokenAt: now, updatedAt: now })
  for (const [unit, role] of Object.entries(seats))
    batch.set(db.doc(paths.officer(unit, pid)), { v: 3, pid, name, role, phone: null, endedOn: null, by: 'test', updatedAt: now })
  batch.set(db.doc(paths.signInCode(createHash('sha256').update(code).digest('hex'))), { v: 3, pid, place: { unit: first }, by: 'test', at: now, expiresAt: new Date(now.getTime() + 3_600_000), usedAt: null })
  await batch.commit()
  await waitFor('the seats in the claims', async () => {
    const { units = {} } = (await auth.getUser(pid)).customClaims ?? {}
    return Object.keys(seats).every(unit => units[unit] === seats[unit]) || undefined
  })
  return code
}

export async function signInWithCode(page: Page, code: string): Promise<void> {
  await page.goto('/ma')
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: 'Vào bằng mã này' }).click()
  await page.waitForURL(address => !/\/(?:dang-nhap|ma)$/.test(address.pathname))
}

import type { Page } from 'playwright-core'
import type { Admin } from '../../scripts/lib/admin'
import { createHash } from 'node:crypto'
import { paths } from '@tung-ngo/domain/paths'
import { CODE_ALPHABET } from '@tung-ngo/domain/sign-in-code'
import { waitFor } from '../../scripts/lib/wait'

/** Seats a new official in a unit. @returns the code that signs him in, once */
export async function newOfficer({ auth, db }: Admin, unit: string, name: string): Promise<string> {
  const [pid, now] = [`${unit}-can-bo-${Date.now().toString(36)}`, new Date()]
  const code = Array.from({ length: 10 }, (_, index) => CODE_ALPHABET[(now.getTime() + index * 7) % CODE_ALPHABET.length]).join('')
  await auth.createUser({ uid: pid })
  const batch = db.batch()
  batch.set(db.doc(paths.person(pid)), { v: 3, name, phones: [], uid: pid, claimsVersion: 0, wokenAt: now, updatedAt: now })
  batch.set(db.doc(paths.officer(unit, pid)), { v: 3, pid, name, role: 'officer', phone: null, endedOn: null, by: 'test', updatedAt: now })
  batch.set(db.doc(paths.signInCode(createHash('sha256').update(code).digest('hex'))), { v: 3, pid, place: { unit }, by: 'test', at: now, expiresAt: new Date(now.getTime() + 3_600_000), usedAt: null })
  await batch.commit()
  await waitFor('the seat in the claims', async () => (await auth.getUser(pid)).customClaims?.units?.[unit] === 'officer' || undefined)
  return code
}

export async function signInWithCode(page: Page, code: string): Promise<void> {
  await page.goto('/ma')
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: 'Vào bằng mã này' }).click()
  await page.waitForURL(address => !/\/(?:dang-nhap|ma)$/.test(address.pathname))
}

import { randomUUID } from 'node:crypto'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'
import { parsePhone } from '@tung-ngo/domain/phone-number'
import { formatCode } from '@tung-ngo/domain/sign-in-code'
import { clean } from '@tung-ngo/domain/text'
import { initializeApp } from 'firebase-admin/app'
import { grantOperator } from '../functions/src/seats/grant-operator'
import { adminOf } from './lib/admin'
import { portsOf, SHIFTS } from './lib/ports'
import { main, Remedy, say } from './lib/say'

const USAGE = 'npm run grant -- --phone +84… --name "…" [--unit vn] [--project ID] [--shift N] [--force]'

const { values } = parseArgs({
  options: {
    phone: { type: 'string' },
    name: { type: 'string' },
    unit: { type: 'string', default: 'vn' },
    project: { type: 'string' },
    shift: { type: 'string', default: String(SHIFTS.main) },
    force: { type: 'boolean', default: false },
  },
})

/** Makes the first operator: in the local stack, or with `--project` in that Firebase project as who is signed in there. */
void main(async () => {
  const { unit, force, project } = values
  const phone = parsePhone(values.phone ?? '')
  const name = clean(values.name ?? '')
  if ('error' in phone || !name)
    throw new Remedy(`${'error' in phone ? phone.error : 'Chưa ghi họ tên.'}\n${USAGE}`)
  connect(project)
  const made = await grantOperator({ unit, pid: randomUUID().replaceAll('-', '').slice(0, 20), name, phone: phone.number, force }, Date.now())
  if (made === 'notRoot')
    throw new Remedy(`"${unit}" is not the root of the tree here: name it by --unit.`)
  if (made === 'operatorExists')
    throw new Remedy(`"${unit}" has an operator already; --force makes another beside him.`)
  say(`${name} is operator of ${unit}. Invitation code, to be handed over in person:\n\n  ${formatCode(made.code)}\n\nGood once, until ${clockOf(made.expiresAt)} on ${formatDay(dayOf(made.expiresAt))}.`)
})

function connect(project: string | undefined): void {
  if (!project) {
    adminOf(portsOf(Number(values.shift)))
    return
  }
  if (project.startsWith('demo-'))
    throw new Remedy('The local stack needs no --project.')
  delete process.env.FIRESTORE_EMULATOR_HOST
  delete process.env.FIREBASE_AUTH_EMULATOR_HOST
  initializeApp({ projectId: project })
}

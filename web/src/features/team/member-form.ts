import type { Member, MEMBER_KINDS, ORGANISATIONS } from '@tung-ngo/domain/member'
import type { TeamRole } from '@tung-ngo/domain/seat'
import type { Errors } from '../../ui/form'
import { formatPhone, parsePhone } from '@tung-ngo/domain/phone-number'
import { clean, fold } from '@tung-ngo/domain/text'
import { words } from './words'

/** A row of the roll as a person fills it in. */
export interface MemberForm {
  name: string
  phone: string
  role: TeamRole
  kind: typeof MEMBER_KINDS[number]
  organisation: typeof ORGANISATIONS[number] | undefined
  position: string
}
export type Entry = Pick<Member, 'pid' | 'name' | 'phone'>
export type Fields = Pick<Member, 'name' | 'phone' | 'role' | 'kind' | 'organisation' | 'position'>

export function formOf(member?: Fields): MemberForm {
  return {
    name: member?.name ?? '',
    phone: member?.phone ? formatPhone(member.phone) : '',
    role: member?.role ?? 'member',
    kind: member?.kind ?? 'local',
    organisation: member?.organisation,
    position: member?.position ?? '',
  }
}

export function fieldsOf({ name, phone, role, kind, organisation, position }: MemberForm): Fields {
  const parsed = parsePhone(phone)
  return { name: clean(name), phone: 'number' in parsed ? parsed.number : null, role, kind, organisation: organisation ?? 'other', position: clean(position) }
}

export function errorsIn({ name, phone, position }: MemberForm): Errors {
  const parsed = phone.trim() ? parsePhone(phone) : undefined
  return {
    ...clean(name) ? {} : { name: words.noName },
    ...clean(name).length > 80 ? { name: words.tooLong } : {},
    ...parsed && 'error' in parsed ? { phone: parsed.error } : {},
    ...clean(position).length > 80 ? { position: words.tooLong } : {},
  }
}

/** What is worth a second look: somebody of that name or number stands on the roll already. */
export function warningsIn(form: MemberForm, others: Entry[]): Errors {
  const { phone } = fieldsOf(form)
  const name = fold(form.name)
  const namesake = others.find(other => name !== '' && fold(other.name) === name)
  const sharer = others.find(other => phone !== null && other.phone === phone)
  return {
    ...namesake ? { name: words.sameName } : {},
    ...sharer ? { phone: words.samePhone(sharer.name) } : {},
  }
}

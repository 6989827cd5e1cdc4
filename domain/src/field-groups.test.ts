import { describe, expect, it } from 'vitest'
import { ACCESS } from './access'
import { accessGrant } from './access-grant'
import { FIELD_GROUPS, STAMPS } from './field-groups'
import { guideText, recording } from './guide'
import { household } from './household'
import { device, inboxItem } from './inbox'
import { member } from './member'
import { officer } from './officer'
import { obligation } from './periods/obligation'
import { report } from './reports/report'
import { photoMark } from './photo'
import { recordSchema } from './registers/record'
import { REGISTERS } from './registers/registers'
import { seatRequest } from './seat-request'
import { team } from './team'

const SCHEMAS: Record<string, { shape: object }> = {
  ...Object.fromEntries(REGISTERS.map(register => [`${register.below}/${register.id}`, recordSchema(register)])),
  'units/obligations': obligation, 'units/reports': report, 'teams/reports': report, 'people/devices': device, 'people/inbox': inboxItem,
  'units/officers': officer, 'units/requests': seatRequest, 'units/guides': guideText, 'units/recordings': recording, 'teams': team, 'teams/members': member, 'teams/households': household, 'teams/photos': photoMark, 'teams/accesses': accessGrant,
}
const ROWS = Object.values(ACCESS)

describe('field groups', () => {
  it('stand for every collection that takes updates, and no row names a group that is not there', () => {
    const updated = ROWS.filter(({ does }) => does.includes('update'))
    expect(Object.keys(FIELD_GROUPS).toSorted()).toEqual([...new Set(updated.map(({ on }) => on))].toSorted())
    for (const { on, fields = [] } of updated)
      expect(Object.keys(FIELD_GROUPS[on]!)).toEqual(expect.arrayContaining([...fields]))
  })

  it.each(Object.entries(FIELD_GROUPS))('%s: every field of the schema stands in one group', (collection, groups) => {
    const { shape } = SCHEMAS[collection]!
    const grouped = Object.values(groups).flat()
    expect(new Set(grouped).size).toBe(grouped.length)
    expect(Object.keys(shape).filter(field => !STAMPS.includes(field)).toSorted()).toEqual(grouped.toSorted())
  })
})

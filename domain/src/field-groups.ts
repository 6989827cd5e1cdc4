import { fieldGroupsOf } from './registers/register-access'
import { REGISTERS } from './registers/registers'
import { terms } from './reports/report-terms'

const REPORT_GROUPS = {
  terms: [...Object.keys(terms), 'receiver'],
  content: ['answers', 'reasons', 'nothingBecause', 'counted', 'countedAt'],
  sending: ['state', 'sentAt', 'madeAt'],
  judgement: ['comments', 'note', 'reopenedUntil'],
}

/**
 * Fields that stand and fall together when a document is updated, by collection. ACCESS says who may touch which
 * group; a group that no row of it names never changes. Stamps (`v`, `by`, `updatedAt`, `last`) go with every write.
 */
export const FIELD_GROUPS: Record<string, Record<string, readonly string[]>> = {
  'units/officers': {
    person: ['name', 'phone'],
    term: ['endedOn'],
    role: ['role'],
    identity: ['pid'],
  },
  'units/requests': {
    decision: ['state', 'answer', 'decidedBy'],
    substance: ['from', 'team', 'unit', 'role', 'reason', 'at', 'doneAt'],
    identity: ['pid'],
  },
  'units/guides': {
    text: ['why', 'script', 'steps', 'check', 'never', 'recorded'],
    identity: ['lang', 'skill'],
  },
  'units/recordings': {
    sound: ['type', 'bytes'],
  },
  'units/obligations': {
    duty: ['name', 'rule', 'reporters', 'template', 'timing', 'occasions'],
  },
  'units/reports': REPORT_GROUPS,
  'teams/reports': REPORT_GROUPS,
  'people/inbox': {
    reading: ['readAt'],
    content: ['kind', 'day', 'text', 'duties', 'at'],
  },
  'people/devices': {
    token: ['token', 'at'],
  },
  'teams': {
    about: ['name', 'status', 'foundedOn', 'dissolvedOn', 'mergedInto'],
    place: ['unit', 'level', 'path', 'province', 'district', 'commune'],
    origin: ['createdAt'],
  },
  'teams/members': {
    person: ['name', 'kind', 'organisation', 'position', 'phone'],
    stay: ['joinedOn', 'leftOn'],
    role: ['role'],
    confirmation: ['confirmed'],
    identity: ['pid'],
  },
  'teams/households': {
    sheet: [
      'label', 'village', 'lane', 'house', 'landmark', 'kind', 'status', 'consent', 'consentOn', 'consentBy',
      'residents', 'levels', 'has', 'parts', 'nucleus', 'helper', 'remote', 'priority', 'inGroup',
    ],
    visit: ['visit'],
  },
  'teams/photos': {
    mark: ['goneAt', 'goneBy'],
    identity: ['fact'],
  },
  'teams/accesses': {
    grant: ['commune', 'reason', 'at', 'name'],
    term: ['until'],
    identity: ['pid'],
  },
  ...Object.fromEntries(REGISTERS.map(register => [`${register.below}/${register.id}`, fieldGroupsOf(register)])),
}

export const STAMPS: readonly string[] = ['v', 'by', 'updatedAt', 'last']

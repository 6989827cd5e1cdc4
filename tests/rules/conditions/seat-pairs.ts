import type { Pair } from './pair'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { Timestamp } from 'firebase/firestore'
import { ACTORS, pidOf } from '../world/actors'
import { officerDoc, requestDoc } from '../world/documents'

const { communeDeputy, communeOfficer, districtOfficer, formerOfficer, nationOfficer, operator, provinceDeputy, provinceOfficer, villageOfficer } = ACTORS

const seat = officerDoc('x-pair', pidOf(provinceOfficer))
const atSeat = { actor: provinceOfficer, path: paths.officer('na-ot', 'x-pair'), taken: seat }
const root = (by: string) => officerDoc('x-pair', by)
const offices: Pair[] = [
  { ...atSeat, because: 'an officer of the root by an officer beside him', actor: nationOfficer, path: paths.officer('vn', 'x-pair'), refused: root(pidOf(nationOfficer)), takenBy: operator, taken: root(pidOf(operator)) },
  { ...atSeat, because: 'a seat in a unit that is not there', path: paths.officer('nowhere', 'x-pair'), takenAt: atSeat.path, refused: seat },
  { ...atSeat, because: 'a seat in the lowest unit, by a deputy above', actor: communeDeputy, path: paths.officer('na-ot-b1-n', 'x-pair'), refused: officerDoc('x-pair', pidOf(communeDeputy)), takenBy: villageOfficer, taken: officerDoc('x-pair', pidOf(villageOfficer)) },
  { ...atSeat, because: 'a row under an id with a space', path: paths.officer('na-ot', 'x pair'), takenAt: atSeat.path, refused: { ...seat, pid: 'x pair' } },
  { ...atSeat, because: 'an officer who is none any more', actor: formerOfficer, refused: { ...seat, by: pidOf(formerOfficer) }, takenBy: provinceOfficer },
  {
    ...atSeat,
    because: 'his own row in a unit below',
    path: paths.officer('na-ot', pidOf(provinceOfficer)),
    before: officerDoc(pidOf(provinceOfficer), 'x-somebody', 'viewer'),
    refused: officerDoc(pidOf(provinceOfficer), pidOf(provinceOfficer), 'deputy'),
    takenBy: districtOfficer,
    taken: officerDoc(pidOf(provinceOfficer), pidOf(districtOfficer), 'deputy'),
  },
]

const asked = { ...requestDoc(pidOf(communeOfficer), 'na-ot'), at: Timestamp.fromMillis(1_700_000_000_000) }
const forTeam = { ...requestDoc(pidOf(communeOfficer), 'na-ot'), team: 't-na-ot-b1', unit: null, role: 'leader' }
const given = { ...asked, state: 'given', decidedBy: pidOf(provinceOfficer), updatedAt: SERVER_TIME }
const atRequest = { actor: communeOfficer, path: paths.request('son-la', 'r-pair'), taken: forTeam }
const atDecision = { actor: provinceOfficer, path: paths.request('son-la', 'r-pair'), before: asked, taken: given }
const refusedOnce = { ...asked, state: 'refused', answer: 'Đủ người', decidedBy: pidOf(provinceOfficer) }
const requests: Pair[] = [
  { ...atRequest, because: 'an id with a space', path: paths.request('son-la', 'r pair'), takenAt: atRequest.path, refused: forTeam },
  ...(['leader', 'deputy', 'member'] as const).map(role => ({ ...atRequest, because: `an officer of a team, which has a ${role}`, refused: { ...forTeam, role: 'officer' }, taken: { ...forTeam, role } })),
  { ...atRequest, because: 'a seat in two places', refused: { ...forTeam, unit: 'na-ot' } },
  { ...atDecision, because: 'what was refused', before: refusedOnce, refused: given, takenAfter: asked },
  { ...atDecision, because: 'a withdrawal by who decides', refused: { ...given, state: 'withdrawn', answer: 'Đủ người' }, taken: { ...given, state: 'refused', answer: 'Đủ người' } },
  { ...atDecision, because: 'a refusal without a reason', refused: { ...given, state: 'refused' }, taken: { ...given, state: 'refused', answer: 'Đủ người' } },
  { ...atDecision, because: 'a decision in another name', refused: { ...given, decidedBy: pidOf(provinceDeputy) } },
  { ...atDecision, because: 'an officer who is none any more', actor: formerOfficer, refused: { ...given, decidedBy: pidOf(formerOfficer) }, takenBy: provinceOfficer },
]

export const SEAT_PAIRS: Record<string, Pair[]> = { offices, requests }

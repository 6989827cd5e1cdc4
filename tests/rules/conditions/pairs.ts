import type { Pair } from './pair'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { declinedSheet, withoutResidents } from '@tung-ngo/domain/household'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { Timestamp } from 'firebase/firestore'
import { ACTORS, pidOf } from '../world/actors'
import { accessDoc, activityDoc, AGREED, baseDoc, correctionDoc, daysAgo, guideDoc, householdDoc, inHours, markDoc, memberDoc, photoDoc, recordingDoc, sessionDoc, TODAY, teamDoc } from '../world/documents'
import { SHOWN, shownBy, STANDING } from '../world/seed'
import { pathOf, SITES } from '../world/tree'
import { REGISTER_PAIRS } from './register-pairs'
import { REPORT_PAIRS } from './report-pairs'
import { SEAT_PAIRS } from './seat-pairs'

const { leader, member, communeOfficer, districtOfficer, farCommuneOfficer, formerLeader, provinceOfficer, villageOfficer } = ACTORS
const { village, commune, threeTiers } = SITES
const { team } = village

const session = sessionDoc(pidOf(member))
const atFact = { actor: member, path: paths.fact(team, 'f-pair'), taken: session }
const facts: Pair[] = [
  { ...atFact, because: 'signed with another name', refused: { ...session, by: pidOf(leader) } },
  { ...atFact, because: 'a day over 400 days ago', refused: { ...session, on: daysAgo(402) }, taken: { ...session, on: daysAgo(398) } },
  { ...atFact, because: 'a day that has not come', refused: { ...session, on: daysAgo(-3) }, taken: { ...session, on: daysAgo(0) } },
  { ...atFact, because: 'a probe', refused: { v: 1, kind: 'probe', on: TODAY, by: pidOf(member), at: SERVER_TIME } },
  { ...atFact, because: 'a shape not known yet', refused: { ...session, v: SHAPE_VERSION + 1 } },
  { ...atFact, because: 'an id with a space', path: paths.fact(team, 'f pair'), takenAt: atFact.path, refused: session },
  { ...atFact, because: 'fields of a correction on a session', refused: { ...session, reason: 'x' } },
  { ...atFact, because: 'the name of another member', refused: { ...session, by: 'x-other' } },
  { ...atFact, because: 'another\'s work sent by a member', refused: { ...session, by: 'x-other', sentBy: pidOf(member) }, takenBy: leader, taken: { ...session, by: 'x-other', sentBy: pidOf(leader) } },
  { ...atFact, because: 'another\'s work under a third name', actor: leader, refused: { ...session, by: 'x-other', sentBy: 'x-third' }, taken: { ...session, by: 'x-other', sentBy: pidOf(leader) } },
  { ...atFact, because: 'a withdrawal of nothing', refused: { v: 1, kind: 'withdraw', on: TODAY, by: pidOf(member), at: SERVER_TIME }, taken: { v: 1, kind: 'withdraw', of: 'f-1', on: TODAY, by: pidOf(member), at: SERVER_TIME } },
  { ...atFact, because: 'a correction of no household', ...without('household') },
  { ...atFact, because: 'a correction that changes nothing', ...without('after') },
  { ...atFact, because: 'a refusal that leaves a name', refused: refusal('residents.p1=Ông Thử'), taken: refusal('nucleus=') },
  { ...atFact, because: 'a refusal that leaves a label', refused: refusal('label=Nhà ông Thử'), taken: refusal('label=') },
  { ...atFact, because: 'a refusal that tells what was known', refused: refusal('lane=Ngõ 2', 'label=Nhà ông Thử'), taken: refusal('lane=Ngõ 2', 'consent=agreed') },
  { ...atFact, because: 'an update of a fact', path: paths.fact(team, 'f-old'), takenAt: paths.household(team, 'h-old'), before: householdDoc('f-1'), refused: activityDoc(pidOf(member)), taken: householdDoc('f-2') },
]

function without(field: string) {
  const { [field]: _, ...rest } = correctionDoc(pidOf(member))
  return { refused: rest, taken: correctionDoc(pidOf(member)) }
}

function refusal(line: string, ...before: string[]) {
  return { ...correctionDoc(pidOf(member)), before, after: ['consent=declined', line] }
}

const picture = photoDoc(shownBy(member))
const atPhoto = { actor: member, path: paths.photo(team, SHOWN[0]!), taken: picture }
const lastShown = SHOWN.at(-1)!
const photos: Pair[] = [
  { ...atPhoto, because: 'a photo of another\'s act', refused: photoDoc(shownBy(leader)), takenBy: leader, taken: photoDoc(shownBy(leader)) },
  { ...atPhoto, because: 'a photo that the act does not show', path: paths.photo(team, 'p-other'), takenAt: paths.photo(team, lastShown), refused: picture },
  { ...atPhoto, because: 'a photo whose id ends like one that the act shows', path: paths.photo(team, lastShown.slice(1)), takenAt: paths.photo(team, lastShown), refused: picture },
  { ...atPhoto, because: 'a photo whose id begins like one that the act shows', path: paths.photo(team, lastShown.slice(0, 1)), takenAt: paths.photo(team, lastShown), refused: picture },
  { ...atPhoto, because: 'a photo of an act that shows none', refused: photoDoc(STANDING.fact) },
  { ...atPhoto, because: 'a photo of an act that is not there', refused: photoDoc('f-never') },
  { ...atPhoto, because: 'a photo over the one that is there', path: paths.photo(team, SHOWN[0]!), before: picture, refused: picture, taken: householdDoc('f-2'), takenAt: paths.household(team, 'h-photo'), takenAfter: householdDoc('f-1') },
  { ...atPhoto, because: 'a mark in another\'s name', before: picture, refused: markDoc(shownBy(member), pidOf(leader)), taken: markDoc(shownBy(member), pidOf(member)) },
  { ...atPhoto, because: 'a mark of another act', before: photoDoc(STANDING.fact), takenAfter: picture, refused: markDoc(shownBy(member), pidOf(member)), taken: markDoc(shownBy(member), pidOf(member)) },
  { ...atPhoto, because: 'a mark where no photo is', refused: markDoc(shownBy(member), pidOf(member)) },
  { ...atPhoto, because: 'a photo with an id that is none', path: paths.photo(team, 'p new'), takenAt: atPhoto.path, refused: picture },
  { ...atPhoto, because: 'a photo with a pattern for an id', path: paths.photo(team, '.*'), takenAt: atPhoto.path, refused: picture },
  { ...atPhoto, because: 'a photo without bytes', refused: photoDoc(shownBy(member), 0), taken: photoDoc(shownBy(member), 1) },
  { ...atPhoto, because: 'a photo in letters', refused: { ...picture, bytes: 'a picture' } },
  { ...atPhoto, because: 'a photo at the next team', path: paths.photo(SITES.neighbour.team, SHOWN[0]!), takenAt: atPhoto.path, refused: picture },
]

const household = householdDoc('f-new')
const atHousehold = { actor: member, path: paths.household(team, 'h-pair'), taken: household }
const declined = { ...household, ...declinedSheet(AGREED, TODAY, pidOf(member)) }
const households: Pair[] = [
  { ...atHousehold, because: 'an update that names no fact of its own', before: householdDoc('f-new'), refused: household, taken: { ...household, last: 'f-newer' } },
  { ...atHousehold, because: 'residents before consent', refused: { ...household, consent: 'notAsked' }, taken: { ...household, ...withoutResidents(AGREED), consent: 'notAsked' } },
  { ...atHousehold, because: 'residents after a refusal', refused: { ...declined, residents: { p1: '' } }, taken: declined },
  { ...atHousehold, because: 'progress after a refusal', refused: { ...declined, levels: { p1_pay: 'does' } }, taken: declined },
  { ...atHousehold, because: 'what residents have after a refusal', refused: { ...declined, has: { p1_vneid: true } }, taken: declined },
  { ...atHousehold, because: 'parts after a refusal', refused: { ...declined, parts: { p1_wallet: true } }, taken: declined },
  { ...atHousehold, because: 'a nucleus after a refusal', refused: { ...declined, nucleus: 'p1' }, taken: declined },
  { ...atHousehold, because: 'a label after a refusal', refused: { ...declined, label: 'Nhà ông Thử' }, taken: declined },
  { ...atHousehold, because: 'a landmark after a refusal', refused: { ...declined, landmark: 'Cạnh giếng' }, taken: declined },
  { ...atHousehold, because: 'an id with a space', path: paths.household(team, 'h pair'), takenAt: atHousehold.path, refused: household },
  { ...atHousehold, because: 'a house of the next team', path: paths.household(SITES.neighbour.team, 'h-pair'), takenAt: atHousehold.path, refused: household },
]

const row = memberDoc('x-pair', pidOf(leader))
const byOfficer = { ...row, by: pidOf(communeOfficer) }
const atRow = { actor: leader, path: paths.member(team, 'x-pair'), taken: row }
const ownRow = (actor: typeof leader | typeof communeOfficer) => ({ path: paths.member(team, pidOf(actor)), refused: memberDoc(pidOf(actor), pidOf(actor)), takenAt: atRow.path })
const roll: Pair[] = [
  { ...atRow, because: 'a leader made by a leader', refused: { ...row, role: 'leader' }, taken: { ...row, role: 'deputy' } },
  { ...atRow, because: 'a leader made by a leader, not by the commune', refused: { ...row, role: 'leader' }, takenBy: communeOfficer, taken: { ...byOfficer, role: 'leader' } },
  { ...atRow, because: 'a member raised to leader by a leader', before: row, refused: { ...row, role: 'leader' }, taken: { ...row, role: 'deputy' } },
  { ...atRow, because: 'a leader taken down by a leader', before: { ...row, role: 'leader' }, refused: row, takenBy: communeOfficer, taken: byOfficer },
  { ...atRow, because: 'his own row', ...ownRow(leader) },
  { ...atRow, because: 'his own row, as an official', actor: communeOfficer, ...ownRow(communeOfficer), taken: byOfficer },
  { ...atRow, because: 'his own row changed', before: row, ...ownRow(leader) },
  { ...atRow, because: 'a row under an id with a space', path: paths.member(team, 'x pair'), takenAt: atRow.path, refused: { ...row, pid: 'x pair' } },
  { ...atRow, because: 'a leader who is none any more', actor: formerLeader, refused: { ...row, by: pidOf(formerLeader) }, takenBy: leader },
  { ...atRow, because: 'left before he joined', refused: { ...row, leftOn: '2024-01-14' }, taken: { ...row, leftOn: '2024-01-15' } },
  { ...atRow, because: 'signed with another name', refused: { ...row, by: pidOf(member) } },
  { ...atRow, because: 'a row under another id', refused: { ...row, pid: 'x-other' } },
]

const newTeam = teamDoc(village)
const atTeam = { actor: communeOfficer, path: paths.team('t-pair'), taken: newTeam }
const CREATED = Timestamp.fromMillis(1_700_000_000_000)
const standing = { ...newTeam, createdAt: CREATED }
const atStanding = { ...atTeam, before: standing, taken: { ...standing, name: 'Tổ đổi tên' } }
const merged = { ...standing, dissolvedOn: TODAY, mergedInto: 't-other' }
const teams: Pair[] = [
  { ...atStanding, because: 'merged into another while it stands', refused: { ...merged, dissolvedOn: null }, taken: merged },
  { ...atStanding, because: 'merged into what is no team', refused: { ...merged, mergedInto: 'a team' }, taken: merged },
  { ...atTeam, because: 'a team of the next commune', refused: teamDoc(threeTiers), takenBy: farCommuneOfficer, taken: teamDoc(threeTiers) },
  { ...atTeam, because: 'a team that calls his commune its own', refused: { ...teamDoc(threeTiers), commune: 'na-ot' } },
  { ...atTeam, because: 'an id with a space', path: paths.team('t pair'), takenAt: atTeam.path, refused: newTeam },
  { ...atTeam, because: 'a district as commune, the commune as village', actor: districtOfficer, refused: { ...newTeam, unit: 'na-ot', path: pathOf('na-ot'), district: null, commune: 'mai-son' }, takenBy: communeOfficer },
  { ...atTeam, because: 'a team of a district', actor: provinceOfficer, refused: { ...newTeam, level: 'district', unit: 'mai-son', path: pathOf('mai-son'), province: 'vn', district: null, commune: 'son-la' }, takenBy: communeOfficer },
  { ...atTeam, because: 'a unit that is not there', refused: { ...newTeam, unit: 'nowhere', path: ['vn', 'son-la', 'mai-son', 'na-ot', 'nowhere'] } },
  { ...atTeam, because: 'a path of its own making', refused: { ...newTeam, path: ['vn', 'quang-ngai', 'na-ot', 'na-ot-b1'], province: 'quang-ngai', district: null } },
  { ...atTeam, because: 'another province than its path', refused: { ...newTeam, province: 'quang-ngai' } },
  { ...atTeam, because: 'a district as province', refused: { ...newTeam, province: 'mai-son', district: null } },
  { ...atTeam, because: 'no district where there is one', refused: { ...newTeam, district: null } },
  { ...atTeam, because: 'a level other than its unit', refused: { ...newTeam, level: 'commune' } },
  { ...atTeam, because: 'a province as commune', actor: provinceOfficer, refused: { ...newTeam, unit: 'son-la', level: 'commune', path: ['vn', 'son-la'], commune: 'son-la', district: null }, takenBy: communeOfficer, taken: teamDoc(commune) },
  { ...atTeam, because: 'made at another time', refused: { ...newTeam, createdAt: CREATED } },
  { ...atTeam, because: 'dissolved before it was founded', refused: { ...newTeam, dissolvedOn: '2023-04-30' }, taken: { ...newTeam, dissolvedOn: '2023-05-01' } },
  ...(['unit', 'province', 'district', 'commune'] as const).map(field => ({ ...atStanding, because: `another ${field}`, refused: { ...standing, [field]: 'hat-lot' } })),
  { ...atStanding, because: 'another path', refused: { ...standing, path: ['vn', 'son-la'] } },
  { ...atStanding, because: 'another level', refused: { ...standing, level: 'commune' } },
  { ...atStanding, because: 'another beginning', refused: { ...standing, createdAt: SERVER_TIME } },
]

const access = accessDoc(pidOf(communeOfficer), 'na-ot')
const over = { ...access, until: inHours(-0.1) }
const open = { ...access, at: CREATED }
const atAccess = { actor: communeOfficer, path: paths.access(team, communeOfficer.uid), taken: access }
const accesses: Pair[] = [
  { ...atAccess, because: 'no reason', refused: { ...access, reason: '' } },
  { ...atAccess, because: 'over eight hours', refused: { ...access, until: inHours(8.9) }, taken: { ...access, until: inHours(7.9) } },
  { ...atAccess, because: 'already over', refused: { ...access, until: inHours(-0.1) } },
  { ...atAccess, because: 'for somebody else', path: paths.access(team, leader.uid), takenAt: atAccess.path, refused: access },
  { ...atAccess, because: 'in another name', refused: { ...access, pid: pidOf(leader) } },
  { ...atAccess, because: 'to a team of another commune', path: paths.access(threeTiers.team, communeOfficer.uid), takenAt: atAccess.path, refused: access },
  { ...atAccess, because: 'to a team that is not there', path: paths.access('t-nowhere', communeOfficer.uid), takenAt: atAccess.path, refused: access },
  { ...atAccess, because: 'anew for somebody else', path: paths.access(team, leader.uid), takenAt: atAccess.path, before: over, refused: access },
  { ...atAccess, because: 'anew for over eight hours', before: over, refused: { ...access, until: inHours(8.9) } },
  { ...atAccess, because: 'ended later than now', before: open, refused: { ...open, until: inHours(1) }, taken: { ...open, until: SERVER_TIME } },
  { ...atAccess, because: 'ended with another reason', before: open, refused: { ...open, reason: 'Một lý do khác cho dài', until: SERVER_TIME }, taken: { ...open, until: SERVER_TIME } },
  { ...atAccess, because: 'ended in another name', before: { ...open, pid: pidOf(leader) }, refused: { ...open, pid: pidOf(leader), until: SERVER_TIME }, takenAfter: open, taken: { ...open, until: SERVER_TIME } },
  { ...atAccess, because: 'longer while it is open', before: access, refused: access, takenAfter: { ...access, until: inHours(-0.1) } },
]

const base = baseDoc(pidOf(villageOfficer))
const atBase = { actor: villageOfficer, path: paths.base('na-ot-b1', 'b-pair'), taken: base }
const bases: Pair[] = [
  { ...atBase, because: 'of the unit above', path: paths.base('na-ot', 'b-pair'), takenAt: atBase.path, refused: base },
  { ...atBase, because: 'an id with a space', path: paths.base('na-ot-b1', 'b pair'), takenAt: atBase.path, refused: base },
  { ...atBase, because: 'of a unit that is not there', path: paths.base('nowhere', 'b-pair'), takenAt: atBase.path, refused: base },
  { ...atBase, because: 'signed with another name', refused: { ...base, by: pidOf(leader) } },
  { ...atBase, because: 'without a source', refused: { ...base, source: '' } },
]

const guide = guideDoc(pidOf(communeOfficer), 'tay')
const atGuide = { actor: communeOfficer, path: paths.guide('na-ot', 'tay-pay'), before: guide, taken: guide }
const atNewGuide = { actor: communeOfficer, path: paths.guide('na-ot', 'hmong-pay'), taken: { ...guide, lang: 'hmong' } }
const sound = recordingDoc(pidOf(communeOfficer))
const atSound = { actor: communeOfficer, path: paths.recording('na-ot', 'hmong-pay'), taken: sound }
const guides: Pair[] = [
  { ...atNewGuide, because: 'a guide under the name of another skill', refused: { ...guide, lang: 'hmong', skill: 'shop' } },
  { ...atNewGuide, because: 'a guide under the name of another language', refused: guide },
  { ...atNewGuide, because: 'a guide in a language that there is not', path: paths.guide('na-ot', 'french-pay'), takenAt: atNewGuide.path, refused: { ...guide, lang: 'french' } },
  { ...atGuide, because: 'three lines of what nobody asks', refused: { ...guide, never: ['a', 'b', 'c'] }, taken: { ...guide, never: ['a', 'b', 'c', 'd'] } },
  { ...atGuide, because: 'six lines of what nobody asks, one of which looks like a heading', refused: { ...guide, steps: ['a'], never: ['a', '/never', 'b', 'c', 'd', 'e'] }, taken: { ...guide, steps: ['a'], never: ['b', 'c', 'd', 'e'] } },
  { ...atGuide, because: 'no step', refused: { ...guide, steps: [] }, taken: { ...guide, steps: ['a'] } },
  { ...atGuide, because: 'a seventh step that looks like a heading', refused: { ...guide, steps: ['a', 'b', 'c', 'd', 'e', 'f', '/never'] }, taken: { ...guide, steps: ['a', 'b', 'c', 'd', 'e', '/never'] } },
  { ...atGuide, because: 'a guide of the next commune', path: paths.guide('hat-lot', 'tay-pay'), takenAt: atGuide.path, refused: guide },
  { ...atSound, because: 'a recording of over 300 KB', refused: recordingDoc(pidOf(communeOfficer), 307_201), taken: recordingDoc(pidOf(communeOfficer), 307_200) },
  { ...atSound, because: 'a recording of no guide', path: paths.recording('na-ot', 'french-pay'), takenAt: atSound.path, refused: sound },
  { ...atSound, because: 'a film', refused: { ...sound, type: 'video/webm' } },
]

/** Conditions that no schema and no cell of the matrix tells of, by collection. */
export const PAIRS: Record<string, Pair[]> = { facts, photos, guides, households, roll, teams, accesses, bases, ...SEAT_PAIRS, ...REPORT_PAIRS, ...REGISTER_PAIRS }

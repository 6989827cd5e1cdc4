import type { Place } from '@tung-ngo/domain/access'
import type { ReportState } from '@tung-ngo/domain/reports/report-state'
import type { Actor } from '../world/actors'
import type { Site } from '../world/tree'
import type { Row } from './row'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { pidOf } from '../world/actors'
import { callDoc, deviceDoc, issueDoc, newId, obligationDoc, paperDoc, reportDoc, reportEventDoc, SAID } from '../world/documents'
import { paperOf, STANDING } from '../world/seed'
import { pathOf, receiverOf } from '../world/tree'
import { actionsOn, rowsFor, teamPlace } from './row'

/** Of the two collections of reports: where one is, and whose it is. */
interface Side {
  collection: 'teams/reports' | 'units/reports'
  place: (site: Site) => Place
  path: (site: Site, id?: string) => string
  receiver: (site: Site) => string
}

/** Every commune has somebody who acts for it, not every village. */
const communeAt = ({ commune }: Site) => ({ unit: commune, path: pathOf(commune) })

const TEAM: Side = {
  collection: 'teams/reports',
  place: site => ({ ...teamPlace(site), receiver: site.commune }),
  path: (site, id = STANDING.report) => paths.teamReport(site.team, id),
  receiver: site => site.commune,
}
const UNIT: Side = {
  collection: 'units/reports',
  place: site => ({ ...communeAt(site), receiver: receiverOf(site.commune) }),
  path: (site, id = STANDING.report) => paths.unitReport(site.commune, id),
  receiver: site => receiverOf(site.commune),
}

const stamped = (actor: Actor, data: object) => ({ ...data, last: newId('e'), by: pidOf(actor), updatedAt: SERVER_TIME })
const SENT = { state: 'submitted', sentAt: SERVER_TIME, madeAt: 1_790_000_000_000 }

function reports({ collection, place, path, receiver }: Side): Row[] {
  return rowsFor(collection, {
    place,
    path: site => path(site),
    make: (_, site) => ({ path: path(site, newId('r')), data: reportDoc(receiver(site)) }),
    change: {
      terms: actor => stamped(actor, { dueOn: '2026-12-31' }),
      content: actor => stamped(actor, SAID),
      sending: actor => stamped(actor, SENT),
      judgement: actor => stamped(actor, { note: 'Máy của tổ hỏng', reopenedUntil: '2026-11-20' }),
    },
  })
}

/** A report in a state, and what its receiver does then. */
const JUDGEMENTS: [state: ReportState, move: string, data: object][] = [
  ['submitted', 'accepted', { state: 'accepted' }],
  ['submitted', 'returned', { state: 'returned', comments: { visits: 'Xem lại' } }],
  ['accepted', 'opened again', { state: 'returned', note: 'Sai số hộ' }],
  ['consolidated', 'opened again', { state: 'returned', note: 'Sai số hộ' }],
  ['draft', 'entered', { ...SAID, ...SENT, note: 'Tổ chưa có người nhận' }],
]

function judgements({ collection, place, path, receiver }: Side): Row[] {
  return JUDGEMENTS.map(([state, move, data]): Row => ({
    collection,
    operation: 'update',
    variant: `${state} is ${move}`,
    place,
    actions: actionsOn(collection, 'update', 'judgement'),
    request: (actor, site) => {
      const id = `r-${actor.uid}-${newId()}`
      return { path: path(site, id), given: { [path(site, id)]: reportDoc(receiver(site), state) }, data: stamped(actor, data), byPaths: true }
    },
  }))
}

/** What was accepted is locked for everybody, its receiver too. */
function locked({ collection, place, path, receiver }: Side): Row {
  return {
    collection,
    operation: 'update',
    variant: 'accepted is filled',
    place,
    actions: [],
    request: (actor, site) => {
      const id = `r-${actor.uid}-${newId()}`
      return { path: path(site, id), given: { [path(site, id)]: reportDoc(receiver(site), 'accepted') }, data: stamped(actor, SAID), byPaths: true }
    },
  }
}

function events({ collection, place, path }: Side): Row[] {
  const on = `${collection}/events`
  const create = (kind: string) => (actor: Actor, site: Site) => ({ path: paths.reportEvent(path(site), newId('e')), data: reportEventDoc(kind, pidOf(actor)) })
  const tells = collection === 'teams/reports' ? { save: 'teamReport.tellSave', submit: 'teamReport.tellSubmit', accept: 'teamReport.tellJudgement' } as const : { save: 'unitReport.tell', submit: 'unitReport.tell', accept: 'unitReport.tellJudgement' } as const
  return [
    ...rowsFor(on, {
      place,
      path: site => paths.reportEvent(path(site), STANDING.event),
      make: create('save'),
      change: { any: actor => ({ note: 'Sửa', by: pidOf(actor), at: SERVER_TIME }) },
    }).filter(({ operation }) => operation !== 'create'),
    ...(['save', 'submit', 'accept'] as const).map((kind): Row => ({ collection: on, operation: 'create', variant: kind, place, actions: [tells[kind]], request: create(kind) })),
  ]
}

/** A list that names its receiver is his to ask, too. */
const RECEIVED: Row = {
  collection: 'teams/reports',
  operation: 'list',
  variant: 'received',
  place: TEAM.place,
  actions: ['teamReport.read', 'teamReport.receive'],
  request: (_, site) => ({ path: paths.teamReports(site.team), where: [['receiver', 'EQUAL', site.commune]] }),
}

const OBLIGATIONS = rowsFor('units/obligations', {
  place: communeAt,
  path: site => paths.obligation(site.commune, STANDING.obligation),
  make: (actor, site) => ({ path: paths.obligation(site.commune, newId('o')), data: obligationDoc(pidOf(actor)) }),
  change: { duty: actor => ({ name: 'Báo cáo khác', by: pidOf(actor), updatedAt: SERVER_TIME }) },
})

const BY_FUNCTIONS = ([['units/periods', paths.expected], ['units/consolidations', paths.consolidation]] as const).flatMap(([collection, path]) => rowsFor(collection, {
  place: communeAt,
  path: site => path(site.commune, STANDING.report),
  make: (_, site) => ({ path: path(site.commune, newId('r')), data: { v: 3, path: pathOf(site.commune) } }),
  change: { any: () => ({ rows: {} }) },
}))

/** What is a unit's very own: who was called, and what was handed up to it. */
const OWN = ([['units/periods/calls', (unit: string, id: string) => paths.call(unit, STANDING.report, id), STANDING.member], ['units/handed', paths.handedRecord, STANDING.report]] as const).flatMap(([collection, path, standing]) => rowsFor(collection, {
  place: site => ({ ...communeAt(site), receiver: site.commune }),
  path: site => path(site.commune, standing),
  make: (actor, site) => ({ path: path(site.commune, newId('x')), data: callDoc(pidOf(actor)) }),
  change: { any: actor => callDoc(pidOf(actor)) },
}))

const ISSUES = [
  ...rowsFor('units/papers', {
    place: communeAt,
    path: site => paths.paper(site.commune, STANDING.paper),
    make: (actor, site) => ({ path: paths.paper(site.commune, newId('p')), data: paperDoc(pidOf(actor), 'r-frozen') }),
    change: { any: actor => ({ bytes: new Uint8Array(3), by: pidOf(actor), at: SERVER_TIME }) },
  }),
  ...rowsFor('units/issues', {
    place: communeAt,
    path: site => paths.issue(site.commune, STANDING.report),
    make: (actor, site) => ({ path: paths.issue(site.commune, 'r-frozen'), data: issueDoc(pidOf(actor), paperOf('r-frozen')) }),
    change: { any: actor => ({ number: '06/BC-UBND', by: pidOf(actor), at: SERVER_TIME }) },
  }),
]

/** Another's, and one's own. */
const PERSONAL: Row[] = [false, true].flatMap((own) => {
  const whose = (actor: Actor) => own ? pidOf(actor) : STANDING.member
  const place = (_: Site, actor: Actor) => ({ path: [], of: whose(actor) })
  return [
    ...rowsFor('people/inbox', {
      place,
      path: (_, actor) => paths.notice(whose(actor), STANDING.day),
      make: actor => ({ path: paths.notice(whose(actor), newId('d')), data: { v: 3 } }),
      change: { reading: () => ({ readAt: SERVER_TIME }), content: () => ({ text: '' }) },
    }),
    ...rowsFor('people/devices', {
      place,
      path: (_, actor) => paths.device(whose(actor), STANDING.device),
      make: actor => ({ path: paths.device(whose(actor), newId('d')), data: deviceDoc() }),
      change: { token: () => ({ token: 'another', at: SERVER_TIME }) },
    }),
  ].map(row => ({ ...row, variant: [row.variant, own && 'his own'].filter(Boolean).join(' ') }))
})

/** Who owes which report, the reports, and what people are told of them. */
export const REPORT_ROWS: Row[] = [...[TEAM, UNIT].flatMap(side => [...reports(side), ...judgements(side), locked(side), ...events(side)]), RECEIVED, ...OBLIGATIONS, ...BY_FUNCTIONS, ...ISSUES, ...OWN, ...PERSONAL]

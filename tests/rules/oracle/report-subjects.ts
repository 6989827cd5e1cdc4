import type { Subject } from './subjects'
import { call, device, inboxItem } from '@tung-ngo/domain/inbox'
import { paths } from '@tung-ngo/domain/paths'
import { expectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import { obligation } from '@tung-ngo/domain/periods/obligation'
import { handedRecord } from '@tung-ngo/domain/registers/handed-record'
import { consolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import { issue, paper } from '@tung-ngo/domain/reports/issue'
import { report, reportEvent } from '@tung-ngo/domain/reports/report'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { pidOf } from '../world/actors'
import { callDoc, deviceDoc, issueDoc, obligationDoc, paperDoc, reportDoc, reportEventDoc, SAID } from '../world/documents'
import { paperOf, STANDING } from '../world/seed'
import { pathOf, receiverOf } from '../world/tree'

const nothing = () => ({})

/** Who owes which report, the reports with what is done with them, and what people are told. */
export const REPORT_SUBJECTS: Subject[] = [
  {
    collection: 'units/obligations',
    schema: obligation,
    path: (site, id) => paths.obligation(site.commune, id),
    standing: () => ({ [STANDING.obligation]: obligationDoc('x-somebody') }),
    make: actor => obligationDoc(pidOf(actor)),
  },
  {
    collection: 'teams/reports',
    schema: report,
    path: (site, id) => paths.teamReport(site.team, id),
    standing: site => ({ [STANDING.report]: reportDoc(site.commune) }),
    make: (actor, site) => ({ ...reportDoc(site.commune), ...SAID, last: 'e-newer', by: pidOf(actor), updatedAt: SERVER_TIME }),
  },
  {
    collection: 'units/reports',
    schema: report,
    path: (site, id) => paths.unitReport(site.commune, id),
    standing: site => ({ [STANDING.report]: reportDoc(receiverOf(site.commune)) }),
    make: (actor, site) => ({ ...reportDoc(receiverOf(site.commune)), state: 'draft', note: 'Máy hỏng', reopenedUntil: '2026-11-20', last: 'e-newer', by: pidOf(actor), updatedAt: SERVER_TIME }),
  },
  ...(['save', 'submit', 'accept'] as const).map((kind): Subject => ({
    collection: 'teams/reports/events',
    schema: reportEvent,
    path: (site, id) => paths.reportEvent(paths.teamReport(site.team, STANDING.report), id),
    standing: () => ({ [STANDING.event]: reportEventDoc('save', 'x-somebody') }),
    make: actor => reportEventDoc(kind, pidOf(actor)),
  })),
  {
    collection: 'units/periods',
    schema: expectedDoc,
    path: (site, id) => paths.expected(site.commune, id),
    standing: site => ({ [STANDING.report]: { v: 3, path: pathOf(site.commune), rows: {} } }),
    make: (_, site) => ({ v: 3, path: pathOf(site.commune), rows: {} }),
  },
  {
    collection: 'units/consolidations',
    schema: consolidationDoc,
    path: (site, id) => paths.consolidation(site.commune, id),
    standing: site => ({ [STANDING.report]: { v: 3, path: pathOf(site.commune), content: '{}' } }),
    make: () => ({ v: 3, content: '{}' }),
  },
  {
    collection: 'units/papers',
    schema: paper,
    path: (site, id) => paths.paper(site.commune, id),
    standing: () => ({ [STANDING.paper]: paperDoc('x-somebody', STANDING.report) }),
    make: actor => paperDoc(pidOf(actor), STANDING.report),
  },
  {
    collection: 'units/issues',
    schema: issue,
    path: (site, id) => paths.issue(site.commune, id),
    standing: () => ({ [STANDING.report]: issueDoc('x-somebody', STANDING.paper) }),
    make: (actor, _, id) => issueDoc(pidOf(actor), id === STANDING.report ? STANDING.paper : paperOf(id)),
  },
  {
    collection: 'people/inbox',
    schema: inboxItem,
    path: (_, id) => paths.notice(id, STANDING.day),
    standing: nothing,
    idFor: pidOf,
    make: () => ({ v: 3, day: STANDING.day }),
  },
  {
    collection: 'units/periods/calls',
    schema: call,
    path: (site, id) => paths.call(site.commune, STANDING.report, id),
    standing: () => ({ [STANDING.member]: callDoc('x-somebody') }),
    make: actor => callDoc(pidOf(actor)),
  },
  {
    collection: 'units/handed',
    schema: handedRecord,
    path: (site, id) => paths.handedRecord(site.commune, id),
    standing: () => ({ [STANDING.report]: { v: 3, register: 'difficulties' } }),
    make: () => ({ v: 3, register: 'difficulties' }),
  },
  {
    collection: 'people/devices',
    schema: device,
    path: (_, id) => paths.device(id, 'd-new'),
    standing: nothing,
    idFor: pidOf,
    make: deviceDoc,
  },
]

import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { ConsolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import type { Issue, Paper } from '@tung-ngo/domain/reports/issue'
import type { Report, ReportEvent } from '@tung-ngo/domain/reports/report'
import type { Unit } from '@tung-ngo/domain/unit'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Found } from '../../sync/documents'
import type { Line } from './queue'
import { paths } from '@tung-ngo/domain/paths'
import { listDocuments, PHOTO_TIMEOUT_MS, readDocument } from '../../sync/documents'

/** What the desk reads of reports; each straight from the server. */
export type Expected = Found<ExpectedDoc>
export type Consolidation = Found<ConsolidationDoc>

/** Where the report of a line of the queue lies. */
export const reportPath = ({ id, kind }: Pick<Line, 'id' | 'kind'>, report: string): string => kind === 'team' ? paths.teamReport(id, report) : paths.unitReport(id, report)

export const readExpectedLists = (unit: string): Promise<Expected[]> => listDocuments<ExpectedDoc>(paths.expectedLists(unit))
export const readExpected = (unit: string, report: string): Promise<Expected | undefined> => readDocument<ExpectedDoc>(paths.expected(unit, report))
export const readReport = (path: string): Promise<Found<Report> | undefined> => readDocument<Report>(path)
export const readEvents = (path: string): Promise<Found<ReportEvent>[]> => listDocuments<ReportEvent>(paths.reportEvents(path))
export const readConsolidation = (unit: string, report: string): Promise<Consolidation | undefined> => readDocument<ConsolidationDoc>(paths.consolidation(unit, report))
export const readIssue = (unit: string, report: string): Promise<Found<Issue> | undefined> => readDocument<Issue>(paths.issue(unit, report))
export const newestIssues = (unit: string, limit: number): Promise<Found<Issue>[]> => listDocuments<Issue>(paths.issues(unit), { newest: 'at', limit })
export const readPaper = (unit: string, id: string): Promise<Found<Paper> | undefined> => readDocument<Paper>(paths.paper(unit, id), PHOTO_TIMEOUT_MS)
export const readUnit = (unit: string): Promise<Found<Unit> | undefined> => readDocument<Unit>(paths.unit(unit))
export const readTally = (unit: string, period?: string): Promise<UnitTallyDoc | undefined> => readDocument<UnitTallyDoc>(paths.unitTally(unit, period))
export const readRollOf = (team: string): Promise<Found<Member>[]> => listDocuments<Member>(paths.members(team))
export const readOfficers = (unit: string): Promise<Found<Officer>[]> => listDocuments<Officer>(paths.officers(unit))

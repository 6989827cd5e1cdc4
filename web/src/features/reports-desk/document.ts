import type { Draft } from '@tung-ngo/domain/reports/draft-text'
import type { Issued } from '../../files/compose-report'
import type { ReportDocument } from '../../files/report-document'
import type { Expected } from './desk-reports'
import type { Consolidated } from './use-consolidated'
import { dayOf } from '@tung-ngo/domain/day'
import type { Unit, UnitLevel } from '@tung-ngo/domain/unit'
import { rowsOf } from '@tung-ngo/domain/periods/expected-doc'
import { templateOf } from '@tung-ngo/domain/reports/report-templates'
import { composeReport } from '../../files/compose-report'

/** The places below are those that owe the report to this unit; else units one level down. */
const BELOW = { nation: 'province', province: 'commune', district: 'commune', commune: 'team', village: 'team' } as const
const OWING = { communes: 'commune', districts: 'district', provinces: 'province' } as const

/** Level of the places on a unit's list. */
function levelBelow({ reporters, rows }: Pick<Expected, 'reporters' | 'rows'>, level: Unit['level']): UnitLevel | 'team' {
  const owes = rowsOf({ rows }).some(([, { kind }]) => kind === 'unit')
  return owes && reporters in OWING ? OWING[reporters as keyof typeof OWING] : BELOW[level]
}

/** The document of a consolidated report. */
export function documentOf({ list, shown, period, text, issued }: { list: Expected, shown: Consolidated, period: string, text: Draft, issued: Issued }): ReportDocument {
  const { content, unit, above, asOf } = shown
  const template = templateOf(list.template)
  const names = new Map(content.children.map(({ id, name }) => [id, name]))
  return composeReport({
    template: { ...template, title: list.name },
    unit,
    above,
    term: unit.teamTerm ?? 'CNSCD',
    below: levelBelow(list, unit.level),
    period,
    asOf: dayOf(asOf),
    fields: content.fields,
    places: content.children,
    asked: content.rates.expected,
    notSent: content.notSent.map(({ name }) => name),
    nothing: content.nothing.map(({ name, because }) => ({ place: name, because })),
    text,
    nameOf: id => names.get(id) ?? id,
    issued,
  })
}

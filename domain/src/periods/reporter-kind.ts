import type { ReporterKind } from './obligation'

/** Whether those that owe a report are units, or teams. Apart from the schema: phones ask it before they load one. */
export const kindOfReporters = (reporters: ReporterKind): 'team' | 'unit' => reporters.toLowerCase().endsWith('teams') ? 'team' : 'unit'

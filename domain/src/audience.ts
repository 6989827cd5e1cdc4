import * as z from 'zod/mini'

export const AUDIENCES = ['trader', 'family_with_pupils', 'elderly', 'farmer', 'youth', 'general'] as const
export type Audience = typeof AUDIENCES[number]

/** How many of each audience attended; of the rest nothing is said. */
export type HeadCounts = Partial<Record<Audience, number>>

/** `elderly=12`: lists of texts are what the rules can check. */
const headLine = z.string().check(z.regex(new RegExp(`^(?:${AUDIENCES.join('|')})=\\d{1,4}$`)))
export const headLines = z.array(headLine).check(z.maxLength(AUDIENCES.length))

/** Lines of those that came, in the order of the list. */
export function formatHeads(counts: HeadCounts): string[] {
  return AUDIENCES.filter(audience => counts[audience]).map(audience => `${audience}=${counts[audience]}`)
}

export function parseHeads(lines: readonly string[]): HeadCounts {
  return Object.fromEntries(lines.map(line => line.split('=')).map(([audience, count]) => [audience, Number(count)]))
}

const sumOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + Number(line.split('=')[1]), 0)

/** Nobody is counted twice: the parts come to no more than all who attended. */
export function fitsAttendees({ heads = [], attendees = 0 }: { heads?: readonly string[] | undefined, attendees?: number | undefined }): boolean {
  return sumOf(heads) <= attendees
}

import type { Day } from '@tung-ngo/domain/period'

/** What stands in a cell; null: nobody knows. A percentage is of 100. */
export type Cell = number | string | { percent: number } | null

/** `order` is the running number of a row. Columns with the same `group`, side by side, share a head. */
export interface Column {
  label: string
  group?: string
  kind: 'order' | 'text' | 'number'
}

/** A table of a document: on paper and, with sums as formulas, on a sheet of its own. */
export interface ReportTable {
  /** Name of its sheet. */
  name: string
  title: string
  columns: Column[]
  rows: Cell[][]
  /** Sums of the columns that can be added, null elsewhere; the first text column says what they are. */
  totals: Cell[] | null
  /** A second line of sums: over the columns under one head. */
  groupTotals?: true
}

/** A numbered part: its sentences, lists and tables, then its own parts. */
export interface ReportPart {
  title: string
  paragraphs: string[]
  table?: ReportTable
  parts?: ReportPart[]
}

/** Who signs: for whom (`TM. ỦY BAN NHÂN DÂN`), as what (`CHỦ TỊCH`; a deputy in two lines), and the name. */
export interface Signer { onBehalf: string, position: string, name: string | null }

/** A report in the administrative form of Decree 30/2020/NĐ-CP, whatever file it becomes. */
export interface ReportDocument {
  /** The office above the issuer, where it stands on the paper, and the issuer, a line each. */
  issuer: { above: string | null, lines: string[] }
  /** `12/BC-UBND`; without its number until it is issued: `/BC-UBND`. */
  number: string
  /** Where it is signed, `Sơn La`, and when; null until it is issued. */
  place: string
  day: Day | null
  /** What it is about, below the word for its kind. */
  subject: string
  asOf: Day
  preamble: string[]
  parts: ReportPart[]
  closing: string
  /** Tables that come after the signature, and the line that says what they belong to. */
  appendix: ReportTable[]
  attached: string
  recipients: string[]
  signer: Signer
  /** For circulation inside the offices only. */
  internal: boolean
}

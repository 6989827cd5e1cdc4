import type { Cell, ReportTable } from './report-document'

/** A table as .csv the way Excel opens it in Vietnamese: a mark of UTF-8, semicolons, decimal commas; `about` in the lines above. */
export function writeCsv({ title, columns, rows }: ReportTable, about: string[]): string {
  const lines = [[title], ...about.map(text => [text]), columns.map(({ group, label }) => group ? `${group}: ${label}` : label), ...rows]
  return `\uFEFF${lines.map(cells => cells.map(fieldOf).join(';')).join('\r\n')}\r\n`
}

function fieldOf(cell: Cell): string {
  const text = typeof cell === 'number' ? decimal(cell) : typeof cell === 'object' ? cell ? `${decimal(Math.round(cell.percent * 10) / 10)}%` : '' : plain(cell)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const decimal = (value: number) => String(value).replace('.', ',')
/** What begins like a formula would be reckoned by Excel. */
const plain = (text: string) => /^[=+\-@\t\r]/.test(text) ? `'${text}` : text

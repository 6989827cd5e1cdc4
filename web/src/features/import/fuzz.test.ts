import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { ImportKind, ImportList } from '@tung-ngo/domain/sheet/imports'
import type { Random } from '@tung-ngo/domain/random'
import { pick, randomOf } from '@tung-ngo/domain/random'
import { isEmpty } from '@tung-ngo/domain/sheet/cell'
import { importInput } from '@tung-ngo/domain/sheet/import-batch'
import { checkLines, IMPORT_KINDS, IMPORTS } from '@tung-ngo/domain/sheet/imports'
import { ERRORS, LAYOUTS, MISTYPINGS } from '@tung-ngo/domain/sheet/mistypings.fixture'
import { cellsOf, columnsOf, ROWS } from '@tung-ngo/domain/sheet/rows.fixture'
import { readSheet } from '@tung-ngo/domain/sheet/sheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeLines } from '../../files/write-lines'
import { errorLines, readList } from './read-list'

/** A line of a made-up sheet: the row that was meant, what was typed, and what it would be without its error. */
interface Made { record: object, typed: Cell[], right: Cell[], isWrong: boolean, isTold: boolean, how: string[] }

function madeLine(kind: ImportKind, random: Random, index: number): Made {
  const record = ROWS[kind](random, index)
  const columns = columnsOf(kind, record)
  const right = cellsOf(kind, record)
  const made: Made = { record, typed: right, right, isWrong: false, isTold: false, how: [] }
  for (const [place, column] of columns.entries()) {
    const cell = right[place]!
    const known = Object.entries(MISTYPINGS).filter(([, { kinds }]) => kinds.includes(column.kind))
    if (isEmpty(cell) || random() > 0.3 || known.length === 0)
      continue
    const [name, { type, told }] = pick(random, known)
    right[place] = type(cell as string | number, random)
    made.isTold ||= told === true && String(right[place]) !== String(cell)
    made.how.push(`${column.heading}: ${name}`)
  }
  const errors = columns.flatMap((column, place) => Object.entries(ERRORS).filter(([, { kinds, required }]) => kinds.includes(column.kind) && (!required || column.required)).map(([name, { type }]) => ({ name, place, type })))
  if (random() < 0.3) {
    const { name, place, type } = pick(random, errors)
    made.typed = right.with(place, type(right[place]!))
    made.isWrong = true
    made.how.push(`${columns[place]!.heading}: ${name}`)
  }
  return made
}

const list = (kind: ImportKind) => IMPORTS[kind] as ImportList<object>
const heads = (kind: ImportKind) => columnsOf(kind, {}).map(({ heading }) => heading)

/** Letters that only a font knew as capitals are the one thing that is not given back. */
const flat = (record: object) => Object.fromEntries(Object.entries(record).map(([field, value]) => [field, typeof value === 'string' ? value.toLowerCase() : value as unknown]))

function read(kind: ImportKind, lines: Cell[][]) {
  const sheet = readSheet(lines, list(kind).columns)
  return { lines, read: sheet, ...checkLines(list(kind), sheet) }
}

describe.each(IMPORT_KINDS)('a list of %s as people type it', (kind) => {
  const sheets = fc.record({ seed: fc.integer(), size: fc.integer({ min: 1, max: 12 }), layout: fc.constantFrom(...Object.keys(LAYOUTS)) })

  it('gives back every row that can be understood and, with a sentence, exactly the others; mended they are taken', () => {
    fc.assert(fc.property(sheets, ({ seed, size, layout }) => {
      const random = randomOf(seed)
      const made = Array.from({ length: size }, (_, index) => madeLine(kind, random, index))
      const lines = LAYOUTS[layout]!([heads(kind), ...made.map(({ typed }) => typed)], random)
      const found = read(kind, lines)
      const placed = lines.flatMap((cells, index) => index >= found.read.head && !cells.every(isEmpty) ? [index + 1] : [])
      const [wrong, right] = [placed.filter((_, index) => made[index]!.isWrong), placed.filter((_, index) => !made[index]!.isWrong)]
      const told = JSON.stringify(made.map(({ how }) => how))

      expect(placed.length, told).toBe(size)
      expect(found.refused.map(({ line }) => line), told).toEqual(wrong)
      expect(found.refused.every(({ texts }) => texts.length > 0 && texts.every(text => /^\p{Lu}.{8,300}\.$/u.test(text))), JSON.stringify(found.refused)).toBe(true)
      expect(found.rows.map(({ line }) => line), told).toEqual(right)
      expect(found.rows.map(({ record }) => flat(record)), told).toEqual(made.filter(({ isWrong }) => !isWrong).map(({ record }) => flat(record)))
      const mended = new Set(found.mended.map(({ line }) => line))
      expect(placed.filter((line, index) => made[index]!.isTold && !made[index]!.isWrong && !mended.has(line)), told).toEqual([])

      const back = errorLines(found, found.refused)
      expect(back.length - found.read.head).toBe(wrong.length)
      const order = found.read.places as Record<string, number>
      const again = read(kind, back.map((cells, index) => {
        const fixed = made.filter(({ isWrong }) => isWrong)[index - found.read.head]
        const at = columnsOf(kind, {}).map(({ field }) => order[field]!)
        return fixed ? at.reduce((cells, place, column) => cells.with(place, fixed.right[column] ?? null), [...cells]) : cells
      }))
      expect(again.refused, told).toEqual([])
      expect(again.rows.map(({ record }) => flat(record))).toEqual(made.filter(({ isWrong }) => isWrong).map(({ record }) => flat(record)))
    }), { numRuns: 50 })
  })

  it('whatever its cells hold loses no line, and what is taken the server takes too', () => {
    const cell = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.integer().map(seed => pick(randomOf(seed), madeLine(kind, randomOf(seed), 3).typed)) }, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.double(), fc.integer(), fc.boolean(), fc.date({ noInvalidDate: false }), fc.constantFrom('\u0000', '\u200B', '=1+1', '#N/A', '1,5', '-3', '1e9', '٣', '１２', 'Tổng cộng'))
    const table = fc.array(fc.array(cell, { maxLength: heads(kind).length + 2 }), { maxLength: 8 })
    fc.assert(fc.property(table, (rows) => {
      const { rows: taken, refused, read: sheet } = read(kind, [heads(kind), ...rows])
      const totals = sheet.rows.filter(({ record }) => list(kind).isTotal?.(record)).map(({ line }) => line)
      const all = rows.flatMap((cells, index) => cells.every(isEmpty) ? [] : [index + 2])
      expect([...taken, ...refused].map(({ line }) => line).concat(totals).sort((a, b) => a - b)).toEqual(all)
      const input = { unit: 'x', kind, dry: false, run: 'r', batch: 0, source: '', rows: taken }
      expect(importInput.safeParse(input).error?.issues ?? []).toEqual([])
    }), { numRuns: 60 })
  })

  it('comes through a workbook as it was', async () => {
    const random = randomOf(7)
    const made = Array.from({ length: 30 }, (_, index) => madeLine(kind, random, index))
    const found = await readList(list(kind), await writeLines('Danh sách', [heads(kind), ...made.map(({ typed }) => typed)]))
    expect(found).toMatchObject({ refused: made.flatMap(({ isWrong }, index) => isWrong ? [{ line: index + 2 }] : []) })
    expect('rows' in found && found.rows.map(({ record }) => flat(record))).toEqual(made.filter(({ isWrong }) => !isWrong).map(({ record }) => flat(record)))
  })
})

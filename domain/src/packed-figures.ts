import type { Figures } from './metric'
import { METRICS } from './metric'

/**
 * Figures (whole numbers) as one short string, for lines that a document holds by the hundred: `ABC9ixXYZ5`, three
 * capitals for the metric, then its value to the base 36. The capitals follow from the metric's id alone: a new
 * metric changes nothing of what is stored, and a reader that does not know it yet passes over it.
 */
export function packFigures(figures: Figures): string {
  return Object.entries(figures).map(([id, value]) => signsOf(id) + value.toString(36)).sort().join('')
}

export function unpackFigures(packed: string): Figures {
  const entries = [...packed.matchAll(/([A-Z]{3})([^A-Z]+)/g)].map(([, signs, value]) => [IDS[signs!], Number.parseInt(value!, 36)] as const)
  return Object.fromEntries(entries.filter(([id]) => id !== undefined))
}

/** Packs all figures within an object, however deep: `{ months: { '2026-11': 'ABC9ix' } }`. */
export function packAll(parts: object): object {
  return mapValues(parts, (part) => {
    if (typeof part !== 'object' || part === null)
      return part
    const values = Object.values(part)
    return values.length > 0 && values.every(value => typeof value === 'number') ? packFigures(part as Figures) : packAll(part)
  })
}

export function unpackAll<T extends object>(packed: object): T {
  return mapValues(packed, part => typeof part === 'string' ? unpackFigures(part) : typeof part === 'object' && part !== null ? unpackAll(part) : part) as T
}

function mapValues(object: object, change: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}

/** Three capitals from the FNV-1a hash of the id. No two metrics share them (see the test). */
function signsOf(id: string): string {
  let hash = 0x811C9DC5
  for (let index = 0; index < id.length; index++)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0
  return [hash, Math.floor(hash / 26), Math.floor(hash / 676)].map(part => String.fromCharCode(65 + part % 26)).join('')
}

const IDS: Record<string, string> = Object.fromEntries(Object.keys(METRICS).map(id => [signsOf(id), id]))

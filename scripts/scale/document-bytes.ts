import { Buffer } from 'node:buffer'

/** Firestore's limit for one document. */
export const MAX_DOCUMENT_BYTES = 1_048_576

/**
 * Size (bytes) of a document as Firestore counts it (Storage size calculations): its name, its fields, 32 bytes more.
 * Timestamps come as `Date` or as numbers, eight bytes both; a map counts as a document does, without a name.
 */
export function documentBytes(path: string, data: object): number {
  return path.split('/').reduce((sum, segment) => sum + stringBytes(segment), 16) + mapBytes(data)
}

const stringBytes = (text: string) => Buffer.byteLength(text) + 1

function mapBytes(map: object): number {
  return Object.entries(map).reduce((sum, [field, value]) => sum + stringBytes(field) + valueBytes(value), 32)
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string')
    return stringBytes(value)
  if (value === null || typeof value === 'boolean')
    return 1
  if (typeof value === 'number' || value instanceof Date)
    return 8
  if (Array.isArray(value))
    return value.reduce((sum: number, item) => sum + valueBytes(item), 0)
  return typeof value === 'object' ? mapBytes(value) : 8
}

import { createHash } from 'node:crypto'

/** An id made of what makes a thing itself: two calls at once, or one that comes twice, mean the same document. */
export const madeId = (kind: string, ...parts: string[]): string =>
  `${kind}-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 20)}`

/** A signed paper that is kept with a record: `id` are the first forty digits of its SHA-256. */
export interface KeptPaper { id: string, name: string }

/** What a field that holds papers (`paper`) says of one that is kept. Any other text tells where the paper lies elsewhere. */
export const paperText = ({ id, name }: KeptPaper): string => `${name} [tệp ${id}]`

/** The paper that such a field names; null where it names none. */
export function keptPaper(text: unknown): KeptPaper | null {
  const [, name, id] = (typeof text === 'string' && /^(.+) \[tệp ([0-9a-f]{40})\]$/.exec(text)) || []
  return name && id ? { id, name } : null
}

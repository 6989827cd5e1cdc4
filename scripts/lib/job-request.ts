const EXAMPLE = '2026-11-30T08:00:00+07:00'

/** Why `npm run job -- NAME --at ISO` cannot be carried out, in a sentence; undefined: it can. `names`: of the scheduled functions. */
export function complaintAbout(name: string | undefined, at: string | undefined, names: readonly string[]): string | undefined {
  const known = ['recount', ...names].join(', ')
  if (!name)
    return `Usage: npm run job -- NAME [--at ${EXAMPLE}], with NAME one of: ${known}.`
  if (name !== 'recount' && !names.includes(name))
    return `No job is called "${name}". There are: ${known}.`
  return at !== undefined && Number.isNaN(new Date(at).getTime()) ? `"${at}" is no time. Write it like ${EXAMPLE}.` : undefined
}

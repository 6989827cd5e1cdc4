/** Islands that lie far from the coast: marks in a plane of their own, in the colour of `unit`. */
export interface Inset {
  unit: string
  name: string
  of: string
  width: number
  height: number
  marks: [x: number, y: number][]
}

/** Outlines of the units below one (public/geo): an SVG path by unit id. */
export interface Outlines {
  width: number
  height: number
  paths: Record<string, string>
  insets: Inset[]
  /** Units of the era before the reform of 2025 whose outline is that of a later one. */
  sameAs: Record<string, string>
}

const known = new Map<string, Promise<Outlines | null>>()

/** The outlines below a unit; null where none are known. @throws without network */
export function loadOutlines(unit: string): Promise<Outlines | null> {
  let outlines = known.get(unit)
  if (!outlines) {
    outlines = load(unit)
    known.set(unit, outlines)
    outlines.catch(() => known.delete(unit))
  }
  return outlines
}

async function load(unit: string): Promise<Outlines | null> {
  const answer = await fetch(`/geo/${encodeURIComponent(unit)}.json`)
  // For what is not there the app's own page is answered.
  return answer.ok && answer.headers.get('content-type')?.includes('json') ? await answer.json() as Outlines : null
}

/** The id under which a unit's outline stands. */
export const outlineOf = ({ sameAs }: Outlines, unit: string): string => sameAs[unit] ?? unit

import { plain } from '../sheet/cell'
import type { Unit } from '../unit'

type Named = Pick<Unit, 'name' | 'level'>

/** `Kế Sách` → `KếSách`: written together, marks kept; what is no letter and no digit falls. */
const together = (name: string) => name.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(word => word.replace(/^\p{L}/u, first => first.toUpperCase())).join('')

/**
 * The name of a unit's group by the norm (S002 §II.2.7): `CNCĐ_xã_huyện`, of a village's group `Tổ CNCĐ_ấp_xã_huyện`.
 * Where there is no district the province stands in its place. `path`: from the root to the unit; the nation has no norm.
 */
export function channelName(path: readonly Named[]): string | null {
  const at = (level: Unit['level']) => path.find(unit => unit.level === level)
  const own = path.at(-1)
  const province = at('province')
  if (!own || !province)
    return null
  const above = at('district') ?? province
  const parts = {
    nation: null,
    province: [province],
    district: [at('district')!, province],
    commune: [own, above],
    village: [own, at('commune')!, above],
  }[own.level]
  return parts && [own.level === 'village' ? 'Tổ CNCĐ' : 'CNCĐ', ...parts.map(({ name }) => together(name))].join('_')
}

/** Whether a name keeps the norm: accents and case aside, and with or without the first `Tổ`, as the norm's own example has it. */
export function isByNorm(name: string, norm: string): boolean {
  const bare = (text: string) => text.split('_').map(part => plain(part).replaceAll(' ', '')).join('_').replace(/^to(?=cncd_)/, '')
  return bare(name) === bare(norm)
}

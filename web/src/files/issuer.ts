import type { Unit } from '@tung-ngo/domain/unit'
import { unitTitle } from '@tung-ngo/domain/unit'
import type { ReportDocument, Signer } from './report-document'

type Names = Pick<Unit, 'name' | 'type' | 'level'>

/** What stands on paper for a unit, until a person says otherwise: its people's committee, or the ministry for the nation. */
interface Office extends Pick<ReportDocument, 'issuer' | 'number' | 'place'> {
  signer: Signer
  /** `Ủy ban nhân dân xã Chiềng Mung` */
  named: string
  recipients: string[]
}

const MINISTRY = 'Bộ Khoa học và Công nghệ'

/** `above`: the unit that it reports to. */
export function officeOf(unit: Names, above: Names | null): Office {
  if (unit.level === 'nation')
    return { issuer: { above: null, lines: [MINISTRY.toUpperCase()] }, number: '/BC-BKHCN', place: 'Hà Nội', signer: { onBehalf: 'TM. BỘ', position: 'LÃNH ĐẠO BỘ', name: null }, named: MINISTRY, recipients: ['Thủ tướng Chính phủ', 'Lưu: VT'] }
  const named = `Ủy ban nhân dân ${inText(unit)}`
  return {
    issuer: { above: null, lines: ['ỦY BAN NHÂN DÂN', unitTitle(unit).toUpperCase()] },
    number: '/BC-UBND',
    place: unit.name,
    signer: { onBehalf: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: null },
    named,
    recipients: [...above ? [above.level === 'nation' ? MINISTRY : `Ủy ban nhân dân ${inText(above)}`] : [], 'Ban Chỉ đạo chuyển đổi số', 'Lưu: VT'],
  }
}

/** `xã Chiềng Mung` */
export function inText(unit: Names): string {
  const title = unitTitle(unit)
  return unit.level === 'nation' ? 'cả nước' : title.charAt(0).toLowerCase() + title.slice(1)
}

import type { Member } from '@tung-ngo/domain/member'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { ReportDocument, ReportTable } from './report-document'
import { compareNames } from '@tung-ngo/domain/text'
import { TEAM_ROLES } from '@tung-ngo/domain/seat'
import { inText, officeOf } from './issuer'

/** A decision in the administrative form: its grounds, then its articles. */
export interface DecisionDocument extends Omit<ReportDocument, 'parts' | 'asOf' | 'preamble' | 'closing'> {
  /** `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …` */
  decider: string
  grounds: string[]
  articles: string[]
}

const ROLES = { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' } as const
const KINDS = { official: 'Kiêm nhiệm', local: 'Tại chỗ' } as const

const GROUNDS = [
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'Căn cứ hướng dẫn của cấp trên về Tổ công nghệ số cộng đồng;',
  'Xét đề nghị của Phòng Văn hóa - Xã hội,',
]

/** The draft of the decision that establishes a team (report form 10), its members in a list of its own; number, day and signer are written in on paper. */
export function decisionDocument(commune: Unit, above: Unit | null, team: Pick<Team, 'name'>, members: readonly Pick<Member, 'name' | 'role' | 'position' | 'kind'>[]): DecisionDocument {
  const office = officeOf(commune, above)
  const subject = `Về việc thành lập ${team.name}`
  return {
    issuer: office.issuer,
    number: '/QĐ-UBND',
    place: office.place,
    day: null,
    subject,
    decider: `CHỦ TỊCH ${office.named.toUpperCase()}`,
    grounds: GROUNDS,
    articles: [
      `Thành lập ${team.name} gồm ${members.length} ông, bà có tên trong danh sách kèm theo.`,
      'Tổ tuyên truyền, hướng dẫn bà con dùng dịch vụ công trực tuyến, định danh điện tử, mua bán và thanh toán trên mạng, giữ an toàn trên mạng; hoạt động theo kế hoạch được duyệt và báo cáo theo quy định.',
      `Quyết định có hiệu lực từ ngày ký. Văn phòng Ủy ban nhân dân ${inText(commune)}, các tổ chức liên quan và các ông, bà có tên chịu trách nhiệm thi hành.`,
    ],
    appendix: [membersTable(team.name, members)],
    attached: '(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm         )',
    recipients: ['Như Điều 3', ...office.recipients],
    signer: { onBehalf: office.signer.position, position: '', name: null },
    internal: false,
  }
}

function membersTable(name: string, members: readonly Pick<Member, 'name' | 'role' | 'position' | 'kind'>[]): ReportTable {
  const sorted = members.toSorted((a, b) => TEAM_ROLES.indexOf(a.role) - TEAM_ROLES.indexOf(b.role) || compareNames(a.name, b.name))
  return {
    name: 'Danh sách',
    title: `Danh sách ${name}`,
    columns: [{ label: 'STT', kind: 'order' }, { label: 'Họ và tên', kind: 'text' }, { label: 'Chức vụ', kind: 'text' }, { label: 'Vai trò', kind: 'text' }, { label: 'Diện', kind: 'text' }],
    rows: sorted.map(({ name, role, position, kind }, index) => [index + 1, name, position, ROLES[role], KINDS[kind]]),
    totals: null,
  }
}

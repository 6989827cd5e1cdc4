import { SKILLS } from '../skill'
import type { ReportField } from './report-field'

const counted = (label: string, ...metrics: string[]) => ({ label, kind: 'count', metrics }) as const
const typed = (label: string, over: 'span' | 'day' | 'always' = 'span') => ({ label, kind: 'count', over }) as const
const text = (label: string, over: 'span' | 'always' = 'span') => ({ label, kind: 'text', over }) as const
const list = (label: string, records: string) => ({ label, kind: 'records', records }) as const
const percent = (label: string, part: string, of: string) => ({ label, kind: 'percent', share: [part, of] }) as const
const day = (label: string) => ({ label, kind: 'day', over: 'always' }) as const
const files = (label: string) => ({ label, kind: 'files', over: 'always' }) as const

const SKILL_LABELS = { dvc: 'dịch vụ công', shop: 'mua bán trực tuyến', pay: 'thanh toán', safety: 'an toàn', local: 'nền tảng của tỉnh' }
type TurnsBySkill = Record<`turns${'Dvc' | 'Shop' | 'Pay' | 'Safety' | 'Local'}`, ReturnType<typeof counted>>
const turnsBySkill = Object.fromEntries(SKILLS.map(skill => [`turns${skill[0]!.toUpperCase()}${skill.slice(1)}`, counted(`Lượt hướng dẫn ${SKILL_LABELS[skill]}`, `turns.${skill}`)])) as TurnsBySkill

/** Every question of forms 1 to 9, once. Metrics and registers that do not exist yet are named as they will be. */
export const FIELDS = {
  // Teams and members
  communeTeams: counted('Số tổ cấp xã', 'teams.commune'),
  villageTeams: counted('Số tổ cấp thôn, bản', 'teams.village'),
  communeMembers: counted('Thành viên tổ cấp xã', 'members.commune'),
  villageMembers: counted('Thành viên tổ cấp thôn, bản', 'members.village'),
  members: counted('Tổng số thành viên', 'members.commune', 'members.village'),
  villagesWithoutTeam: counted('Thôn, bản chưa có tổ', 'villages.withoutTeam'),
  teamsConsolidated: counted('Tổ đã kiện toàn', 'teams.consolidated'),
  itTeachers: counted('Giáo viên tin học trong tổ', 'members.itTeachers'),
  extraMembers: counted('Thành viên bổ sung', 'members.extra'),
  teams: list('Danh sách tổ', 'teams'),
  roll: list('Danh sách thành viên', 'members'),
  note: text('Ghi chú'),
  // Plans, regulations, targets
  communePlans: counted('Xã đã ban hành kế hoạch', 'plans.commune'),
  teamPlans: counted('Tổ có kế hoạch được duyệt', 'plans.team'),
  teamRegulations: counted('Tổ đã có quy chế', 'regulations'),
  membersWithTasks: counted('Thành viên được giao việc cụ thể', 'members.withTasks'),
  targetsAssigned: counted('Chỉ tiêu đã giao', 'targets.assigned'),
  targetsMet: counted('Chỉ tiêu đạt', 'targets.met'),
  targetsMetRate: percent('Tỷ lệ chỉ tiêu đạt', 'targetsMet', 'targetsAssigned'),
  targets: list('Kết quả từng chỉ tiêu', 'targets'),
  plans: list('Kế hoạch và giao chỉ tiêu', 'plans'),
  theme: text('Chủ đề của quý'),
  // Households
  households: counted('Số hộ', 'base.households'),
  hhFiveSkills: counted('Hộ có người làm được cả năm kỹ năng', 'hh.oneDoesAll'),
  hhFiveSkillsRate: percent('Tỷ lệ hộ có người làm được cả năm kỹ năng', 'hhFiveSkills', 'households'),
  hhVneid: counted('Hộ có VNeID', 'hh.has.vneid'),
  hhDvcAccount: counted('Hộ có tài khoản Dịch vụ công', 'hh.has.dvc'),
  hhWithHelper: counted('Hộ có người của tổ giúp', 'hh.helped'),
  eidEligible: counted('Người đủ tuổi làm định danh', 'base.citizens'),
  chipCards: typed('Người đã có căn cước gắn chip', 'day'),
  eidActivated: typed('Người đã kích hoạt định danh điện tử', 'day'),
  eidActivatedRate: percent('Tỷ lệ kích hoạt định danh điện tử', 'eidActivated', 'eidEligible'),
  // Activities
  activities: list('Hoạt động trong kỳ', 'activities'),
  visits: counted('Lượt tới nhà gặp được', 'acts.visit'),
  sessions: counted('Buổi hướng dẫn chung', 'acts.session'),
  classes: counted('Lớp học', 'acts.class'),
  attendees: counted('Người dự buổi chung', 'attendees'),
  turns: counted('Lượt người được hướng dẫn', 'turns'),
  people: counted('Người được hướng dẫn tại nhà', 'residents.guided'),
  ...turnsBySkill,
  bcciGuided: counted('Lượt hướng dẫn bưu chính công ích', 'turns.bcci'),
  narrative: text('Kết quả nổi bật'),
  photos: files('Ảnh hoạt động'),
  // Economy and applications
  ocopListed: counted('Sản phẩm OCOP đưa lên sàn', 'products.ocopOnline'),
  shopsOpened: counted('Gian hàng số đã mở', 'shops.opened'),
  epaymentAccounts: counted('Tài khoản thanh toán đã mở', 'accounts.pay'),
  appInstalls: counted('Lượt cài ứng dụng của tỉnh', 'apps.installed'),
  groupMembers: typed('Thành viên nhóm Zalo cuối kỳ', 'day'),
  followers: typed('Người quan tâm kênh Zalo cuối kỳ', 'day'),
  commonGroupLink: text('Địa chỉ nhóm chung của xã', 'always'),
  villageGroupLink: text('Địa chỉ nhóm của thôn, bản', 'always'),
  // Training, schools, models, awards, money, inspection
  trainingEvents: counted('Lớp tập huấn cho thành viên', 'trainings'),
  membersTrained: counted('Thành viên được tập huấn', 'members.trained'),
  trainings: list('Các lớp tập huấn', 'trainings'),
  schoolsTeaching: typed('Trường dạy năm kỹ năng', 'day'),
  teachersTrained: typed('Giáo viên được bồi dưỡng', 'day'),
  teachersInTeams: counted('Giáo viên tham gia tổ', 'members.teachers'),
  moocEnrolled: typed('Người ghi danh khóa học trực tuyến'),
  models: list('Mô hình, cách làm hay', 'models'),
  awards: list('Khen thưởng', 'awards'),
  funding: { label: 'Kinh phí hỗ trợ (đồng)', kind: 'money' },
  inspections: counted('Lượt kiểm tra', 'inspections'),
  // Difficulties and what follows
  difficulties: list('Khó khăn, vướng mắc', 'difficulties'),
  resolvedDifficulties: counted('Khó khăn đã tháo gỡ', 'difficulties.closed'),
  escalated: counted('Khó khăn đã báo cáo Chủ tịch UBND tỉnh', 'difficulties.escalated'),
  limits: text('Tồn tại, hạn chế'),
  proposals: text('Đề xuất, kiến nghị'),
  nextTasks: text('Nhiệm vụ, giải pháp kỳ tới'),
  evaluation: text('Đánh giá'),
  lessons: text('Bài học'),
  rollOutProposal: text('Đề xuất nhân rộng'),
  communePlanFile: files('Kế hoạch triển khai của xã'),
  notSent: list('Đơn vị chưa gửi', 'lateReports'),
  // Documents
  instruments: list('Văn bản chỉ đạo đã ban hành', 'instruments'),
  decisions: list('Quyết định thành lập, kiện toàn', 'decisions'),
  focalPoints: list('Đầu mối và tài liệu', 'focalPoints'),
  intro: text('Căn cứ, vai trò của tổ'),
  recipients: text('Nơi nhận', 'always'),
  communeDecisionNo: text('Số quyết định thành lập tổ cấp xã', 'always'),
  communeDecisionDate: day('Ngày quyết định tổ cấp xã'),
  communeDecisionFile: files('Tệp quyết định tổ cấp xã'),
  villageDecisionNo: text('Số quyết định thành lập tổ thôn, bản', 'always'),
  villageDecisionDate: day('Ngày quyết định tổ thôn, bản'),
  villageDecisionFile: files('Tệp quyết định tổ thôn, bản'),
} as const satisfies Record<string, ReportField>

import type { FieldId } from './report-field'

/** A screen of a report. With `perChild` its fields are the columns of a table of the places below, with their sums. */
export interface Section {
  title: string
  fields: readonly FieldId[]
  perChild?: true
}

/** A form of the five documents. It never changes: a new wording is another template, and old reports keep theirs. */
export interface ReportTemplate {
  title: string
  /** Number in the collection of forms. */
  form: number
  sections: readonly Section[]
}

const establishment: Section = { title: 'Thống kê việc thành lập tổ', perChild: true, fields: ['communeTeams', 'villageTeams', 'communeMembers', 'villageMembers', 'villagesWithoutTeam', 'note'] }
const difficulties: Section = { title: 'Khó khăn, đề xuất', fields: ['difficulties', 'proposals'] }
const quarter: readonly Section[] = [
  { title: 'Tổ và thành viên', fields: ['communeTeams', 'villageTeams', 'members', 'teamsConsolidated'] },
  { title: 'Kế hoạch, giao việc', fields: ['communePlans', 'teamPlans', 'teamRegulations', 'membersWithTasks', 'targetsAssigned', 'targetsMet', 'targetsMetRate'] },
  { title: 'Hộ dân và định danh', fields: ['households', 'hhFiveSkills', 'hhFiveSkillsRate', 'hhVneid', 'hhDvcAccount', 'hhWithHelper', 'eidEligible', 'chipCards', 'eidActivated', 'eidActivatedRate'] },
  { title: 'Tập huấn, trường học', fields: ['trainingEvents', 'membersTrained', 'schoolsTeaching', 'teachersTrained', 'teachersInTeams'] },
  { title: 'Mô hình, khen thưởng, kinh phí', fields: ['models', 'awards', 'funding', 'inspections'] },
  difficulties,
]
const month: readonly Section[] = [
  { title: 'Hoạt động', fields: ['activities', 'visits', 'sessions', 'classes', 'attendees'] },
  { title: 'Người được hướng dẫn', fields: ['turns', 'people', 'turnsDvc', 'turnsShop', 'turnsPay', 'turnsSafety', 'turnsLocal', 'bcciGuided'] },
  { title: 'Chỉ tiêu', fields: ['targets', 'ocopListed', 'shopsOpened', 'epaymentAccounts', 'appInstalls'] },
  difficulties,
  { title: 'Ảnh', fields: ['photos'] },
]

export const TEMPLATES = {
  establishment: { form: 1, title: 'Thống kê việc thành lập tổ', sections: [establishment] },
  thematic: {
    form: 2,
    title: 'Báo cáo chuyên đề',
    sections: [
      { title: 'Căn cứ', fields: ['recipients', 'intro'] },
      { title: 'Công tác tham mưu, triển khai thực hiện', fields: ['instruments', 'trainings'] },
      { title: 'Kết quả triển khai thực hiện', fields: ['communeTeams', 'villageTeams', 'members', 'turns', 'narrative'] },
      { title: 'Tồn tại, hạn chế, khó khăn, vướng mắc', fields: ['difficulties', 'limits'] },
      { title: 'Nhiệm vụ, giải pháp', fields: ['nextTasks'] },
      establishment,
    ],
  },
  registration: {
    form: 3,
    title: 'Danh sách tổ theo quyết định thành lập',
    sections: [
      { title: 'Quyết định', fields: ['communeDecisionNo', 'communeDecisionDate', 'communeDecisionFile', 'villageDecisionNo', 'villageDecisionDate', 'villageDecisionFile'] },
      { title: 'Tổ và thành viên', fields: ['teams', 'roll', 'members', 'itTeachers', 'extraMembers'] },
      { title: 'Nhóm', fields: ['commonGroupLink', 'villageGroupLink'] },
    ],
  },
  quarterOfUnit: { form: 4, title: 'Báo cáo quý về Chỉ thị và hoạt động của tổ', sections: quarter },
  quarterOfProvince: {
    form: 5,
    title: 'Tổng hợp quý vào báo cáo chuyển đổi số',
    sections: [...quarter, { title: 'Tổng hợp', fields: ['resolvedDifficulties', 'escalated', 'notSent'] }],
  },
  monthOfTeam: { form: 6, title: 'Báo cáo tháng của tổ', sections: month },
  monthOfUnit: {
    form: 7,
    title: 'Báo cáo tháng kết quả triển khai tổ',
    sections: [
      ...month,
      { title: 'Từng đơn vị', perChild: true, fields: ['visits', 'sessions', 'classes', 'attendees', 'turns', 'people'] },
      { title: 'Đánh giá', fields: ['evaluation'] },
    ],
  },
  pilotFinal: {
    form: 7,
    title: 'Báo cáo tổng kết thí điểm',
    sections: [
      { title: 'Kết quả', fields: ['targets', 'visits', 'sessions', 'turns', 'people', 'narrative'] },
      { title: 'Đánh giá, bài học', fields: ['evaluation', 'lessons'] },
      { title: 'Đề xuất nhân rộng', fields: ['rollOutProposal', 'communePlanFile'] },
    ],
  },
  quarterOfCommune: {
    form: 8,
    title: 'Báo cáo quý của xã',
    sections: [
      { title: 'Chủ đề của quý', fields: ['theme', 'narrative', 'trainings'] },
      { title: 'Chỉ tiêu', fields: ['targets', 'targetsAssigned', 'targetsMet', 'targetsMetRate'] },
      difficulties,
    ],
  },
  zaloCount: { form: 8, title: 'Nhóm Zalo của tổ', sections: [{ title: 'Nhóm Zalo của tổ', fields: ['groupMembers', 'followers'] }] },
  cityForm: {
    form: 9,
    title: 'Báo cáo định kỳ theo mẫu của thành phố',
    sections: [
      { title: 'Quyết định, kế hoạch', fields: ['decisions', 'plans'] },
      { title: 'Hoạt động', fields: ['activities', 'visits', 'sessions', 'attendees', 'turns', 'people', 'narrative'] },
      { title: 'Đầu mối, tài liệu, khóa học', fields: ['focalPoints', 'moocEnrolled'] },
      difficulties,
    ],
  },
} as const satisfies Record<string, ReportTemplate>

export type TemplateId = keyof typeof TEMPLATES

/** The questions of a template, each once, in their order; of a table what a place says for its own line in the table above it. */
export function fieldsOf({ sections }: ReportTemplate): FieldId[] {
  return [...new Set(sections.flatMap(({ fields }) => fields))]
}

/** Its sections with the questions that are asked there: of a table those that no other section asks. */
export function askedIn({ sections }: ReportTemplate): Section[] {
  const own = new Set(sections.filter(({ perChild }) => !perChild).flatMap(({ fields }) => fields))
  return sections.map(section => section.perChild ? { ...section, fields: section.fields.filter(field => !own.has(field)) } : section)
}

/** A report without a form of its own. */
const written: ReportTemplate = { title: 'Báo cáo', form: 0, sections: [{ title: 'Nội dung', fields: ['narrative', 'difficulties', 'proposals'] }] }

/** The form of a report; of a written one the plain one. */
export const templateOf = (template: TemplateId | null): ReportTemplate => template === null ? written : TEMPLATES[template]

import type { UnitRole } from '@tung-ngo/domain/seat'
import type { RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    title: string
    /** Which part of the bottom bar is lit; screens without one bring their own acts. */
    tab?: 'today' | 'households' | 'record' | 'report' | 'more'
    /** One page for many addresses, under this name: it is kept from one to the next. */
    stays?: string
    /** Open only at a place of this role. */
    role?: UnitRole
    /** Open to people who are not signed in. */
    open?: boolean
  }
}

/** Open to who lost his seat too: what he has not sent. */
export const OWN_WORK = ['/so-gui', '/may-nay']

/** Every screen; each is loaded when it is opened. */
export const routes: RouteRecordRaw[] = [
  { path: '/dang-nhap', meta: { title: 'Đăng nhập', open: true }, component: () => import('./features/sign-in/SignInPage.vue') },
  { path: '/ma', meta: { title: 'Mã đăng nhập', open: true }, component: () => import('./features/sign-in/CodePage.vue') },
  { path: '/mo', meta: { title: 'Mở bằng mã PIN', open: true }, component: () => import('./features/sign-in/LockPage.vue') },
  { path: '/dung-chung', meta: { title: 'Dùng chung máy' }, component: () => import('./features/sign-in/PinPage.vue') },
  { path: '/noi', meta: { title: 'Chọn nơi làm việc' }, component: () => import('./features/places/PlacesPage.vue') },
  { path: '/', meta: { title: 'Hôm nay', tab: 'today' }, component: () => import('./features/today/TodayPage.vue') },
  { path: '/ho', meta: { title: 'Hộ dân', tab: 'households' }, component: () => import('./features/households/HouseholdsPage.vue') },
  { path: '/ho/moi', meta: { title: 'Thêm hộ' }, component: () => import('./features/households/RegisterPage.vue') },
  { path: '/ho/danh-sach', meta: { title: 'Nhập danh sách hộ' }, component: () => import('./features/households/ListPage.vue') },
  { path: '/ho/:id', meta: { title: 'Một hộ' }, component: () => import('./features/households/HouseholdPage.vue') },
  { path: '/ho/:id/sua', meta: { title: 'Sửa hộ' }, component: () => import('./features/households/EditPage.vue') },
  { path: '/ho/:id/ghi', meta: { title: 'Ghi lượt tới nhà' }, component: () => import('./features/visits/VisitPage.vue') },
  { path: '/ghi', meta: { title: 'Ghi nhận', tab: 'record' }, component: () => import('./features/activities/RecordPage.vue') },
  { path: '/ghi/phieu', meta: { title: 'Nhập phiếu giấy' }, component: () => import('./features/paper/EnterPage.vue') },
  { path: '/ghi/:kind', meta: { title: 'Ghi hoạt động' }, component: () => import('./features/activities/ActivityPage.vue') },
  { path: '/so-gui', meta: { title: 'Sổ gửi', tab: 'more' }, component: () => import('./features/outbox/OutboxPage.vue') },
  { path: '/so-gui/tep', meta: { title: 'Gửi giúp máy khác' }, component: () => import('./features/outbox/OpenFilePage.vue') },
  { path: '/khac-nhau', meta: { title: 'Hai người ghi khác nhau' }, component: () => import('./features/conflicts/ConflictsPage.vue') },
  { path: '/may-nay', meta: { title: 'Máy này', tab: 'more' }, component: () => import('./features/outbox/PhonePage.vue') },
  { path: '/bao-cao', meta: { title: 'Báo cáo', tab: 'report' }, component: () => import('./features/report/ReportPage.vue') },
  { path: '/bao-cao/:id', meta: { title: 'Lập báo cáo' }, component: () => import('./features/report/FormPage.vue') },
  { path: '/tin', meta: { title: 'Tin báo' }, component: () => import('./features/inbox/InboxPage.vue') },
  { path: '/them', meta: { title: 'Mục khác', tab: 'more' }, component: () => import('./features/more/MorePage.vue') },
  { path: '/huong-dan', meta: { title: 'Cách hướng dẫn', tab: 'more' }, component: () => import('./features/guides/GuidesPage.vue') },
  { path: '/huong-dan/:skill', meta: { title: 'Cách hướng dẫn', tab: 'more' }, component: () => import('./features/guides/GuidePage.vue') },
  { path: '/lam-quen', meta: { title: 'Làm quen' }, component: () => import('./features/help/HelpPage.vue') },
  { path: '/to', meta: { title: 'Tổ của tôi', tab: 'more' }, component: () => import('./features/team/TeamPage.vue') },
  { path: '/to/xem', meta: { title: 'Ai đã xem sổ hộ' }, component: () => import('./features/access/SeenPage.vue') },
  { path: '/to/:id', meta: { title: 'Danh sách tổ' }, component: () => import('./features/team/RollPage.vue') },
  { path: '/to/:id/ho', meta: { title: 'Sổ hộ của tổ' }, component: () => import('./features/access/TeamHouseholdsPage.vue') },
  { path: '/to/:id/anh', meta: { title: 'Ảnh hoạt động' }, component: () => import('./features/gallery/GalleryPage.vue') },
  { path: '/to/:id/phieu', meta: { title: 'Phiếu giấy' }, component: () => import('./features/paper/PrintPage.vue') },
  { path: '/can-bo/:unit?', meta: { title: 'Cán bộ' }, component: () => import('./features/officials/OfficialsPage.vue') },
  { path: '/can-bo/:unit/quyen', meta: { title: 'Ai xem và làm được gì' }, component: () => import('./features/officials/RightsPage.vue') },
  { path: '/bai-huong-dan', meta: { title: 'Bài hướng dẫn tiếng dân tộc' }, component: () => import('./features/guides/TranslationsPage.vue') },
  { path: '/bai-huong-dan/:lang/:skill', meta: { title: 'Bài hướng dẫn tiếng dân tộc' }, component: () => import('./features/guides/TranslationPage.vue') },
  { path: '/so/:register', meta: { title: 'Sổ của tổ', tab: 'more' }, component: () => import('./features/registers/RegisterPage.vue') },
  { path: '/don-vi/:unit/so/:register', meta: { title: 'Các sổ' }, component: () => import('./features/registers/RegistersDeskPage.vue') },
  { path: '/don-vi/:unit/so/:register/nhap', meta: { title: 'Nhập từ Excel' }, component: () => import('./features/import/RegisterImportPage.vue') },
  { path: '/to-va-thanh-vien/:unit?', meta: { title: 'Tổ và thành viên' }, component: () => import('./features/teams/TeamsRoute.vue') },
  { path: '/to-va-thanh-vien/:unit/to/:team', meta: { title: 'Một tổ' }, component: () => import('./features/teams/TeamDeskPage.vue') },
  { path: '/nhap-excel/:unit?', meta: { title: 'Nhập từ Excel' }, component: () => import('./features/import/ImportPage.vue') },
  { path: '/so-lieu/:unit?', meta: { title: 'Số liệu khai' }, component: () => import('./features/figures/FiguresPage.vue') },
  { path: '/nhom/:unit?', meta: { title: 'Nhóm, kênh' }, component: () => import('./features/channels/ChannelsPage.vue') },
  { path: '/thanh-phan/:unit?', meta: { title: 'Thành phần của tổ' }, component: () => import('./features/composition/CompositionPage.vue') },
  { path: '/nhat-ky', meta: { title: 'Nhật ký' }, component: () => import('./features/log/LogPage.vue') },
  { path: '/tong-quan/:unit?', meta: { title: 'Tổng quan', stays: 'overview' }, component: () => import('./features/overview/OverviewPage.vue') },
  { path: '/pho-cap/:unit?', meta: { title: 'Phổ cập', stays: 'coverage' }, component: () => import('./features/overview/map/MapPage.vue') },
  { path: '/con-thieu/:unit?', meta: { title: 'Còn thiếu', stays: 'gaps' }, component: () => import('./features/overview/gaps/GapsPage.vue') },
  { path: '/duyet-bao-cao', meta: { title: 'Duyệt báo cáo' }, component: () => import('./features/reports-desk/PeriodsPage.vue') },
  { path: '/duyet-bao-cao/:id', meta: { title: 'Duyệt báo cáo' }, component: () => import('./features/reports-desk/QueuePage.vue') },
  { path: '/duyet-bao-cao/:id/tong-hop', meta: { title: 'Báo cáo tổng hợp' }, component: () => import('./features/reports-desk/ConsolidatedPage.vue') },
  { path: '/duyet-bao-cao/phai-gui', meta: { title: 'Báo cáo phải gửi' }, component: () => import('./features/report/UnitDutiesPage.vue') },
  { path: '/duyet-bao-cao/phai-gui/:id', meta: { title: 'Lập báo cáo của đơn vị' }, component: () => import('./features/report/UnitFormPage.vue') },
  { path: '/duyet-bao-cao/so-cac-ky', meta: { title: 'So các kỳ' }, component: () => import('./features/compare/ComparePage.vue') },
  { path: '/duyet-bao-cao/nghia-vu', meta: { title: 'Nghĩa vụ báo cáo' }, component: () => import('./features/obligations/ObligationsPage.vue') },
  { path: '/van-hanh', meta: { title: 'Vận hành', role: 'operator' }, component: () => import('./features/operations/OperationsPage.vue') },
  { path: '/:rest(.*)', redirect: '/' },
]

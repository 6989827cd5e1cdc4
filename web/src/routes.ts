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

/** An address that is none of these: it may be one of the desk's. */
export const REST = 'rest'

/** Screens of a phone and of everybody; each is loaded when it is opened. Those of a desk alone: `desk-routes.ts`. */
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
  { path: '/to/:id/nhom', meta: { title: 'Nhóm của tổ' }, component: () => import('./features/channels/TeamChannelsPage.vue') },
  { path: '/to/:id/phieu', meta: { title: 'Phiếu giấy' }, component: () => import('./features/paper/PrintPage.vue') },
  { path: '/so/:register', meta: { title: 'Sổ của tổ', tab: 'more' }, component: () => import('./features/registers/RegisterPage.vue') },
  { path: '/:rest(.*)', name: REST, meta: { title: '' }, component: () => null },
]

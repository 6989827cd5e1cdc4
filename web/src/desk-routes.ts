import type { RouteRecordRaw } from 'vue-router'

/** Screens of a desk: a phone's first screen does without them. */
export const deskRoutes: RouteRecordRaw[] = [
  { path: '/can-bo/:unit?', meta: { title: 'Cán bộ' }, component: () => import('./features/officials/OfficialsPage.vue') },
  { path: '/can-bo/:unit/quyen', meta: { title: 'Ai xem và làm được gì' }, component: () => import('./features/officials/RightsPage.vue') },
  { path: '/bai-huong-dan', meta: { title: 'Bài hướng dẫn tiếng dân tộc' }, component: () => import('./features/guides/TranslationsPage.vue') },
  { path: '/bai-huong-dan/:lang/:skill', meta: { title: 'Bài hướng dẫn tiếng dân tộc' }, component: () => import('./features/guides/TranslationPage.vue') },
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
]

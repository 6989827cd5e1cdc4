import type { Page } from 'playwright-core'

/** A screen as somebody comes to it; every route of the app has at least one. */
export interface Screen {
  /** As web/src/routes.ts has it. */
  route: string
  /** Name of its picture. */
  name: string
  /** Somebody of the demo data; null is signed out. */
  who: string | null
  at: 'phone' | 'desk'
  /** The address, or the way there from the first page. */
  open: string | ((page: Page) => Promise<void>)
  /** What is on the screen once it is whole. */
  shows: string | RegExp
  /** What opens above it: its name, and the way there. */
  dialogs?: Record<string, (page: Page) => Promise<void>>
}

export const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } } as const

const LEADER = 'Lò Văn Thoong'
const DEPUTY = 'Lò Thị Ngoan'
/** The official of a commune. */
export const COMMUNE = 'Cầm Thị Hoan'
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

/** The first house in the list, and what lies below its address. */
function house(below = '') {
  return async (page: Page) => {
    await page.goto('/ho')
    const link = page.locator('main a[href^="/ho/"]:not([href="/ho/moi"])').first()
    const address = /^\/ho\/[\w-]+/.exec((await link.getAttribute('href'))!)![0]
    await page.goto(`${address}${below}`)
  }
}

/** The PIN is chosen, and the phone given back. */
async function locked(page: Page) {
  await page.goto('/dung-chung')
  await page.getByLabel('Mã PIN 4 số').fill('4711')
  await page.getByLabel('Ghi lại mã PIN').fill('4711')
  await page.getByRole('button', { name: 'Đặt mã PIN' }).click()
  await page.getByText('Đã đặt mã PIN').waitFor()
  await page.goto('/them')
  await page.getByRole('button', { name: 'Đổi người' }).click()
}

async function communeRegisters(page: Page) {
  await page.goto('/tong-quan')
  await page.getByRole('link', { name: 'Các sổ' }).click()
}

async function registerSheet(page: Page) {
  await communeRegisters(page)
  await page.getByRole('link', { name: 'Nhập sổ từ Excel' }).click()
}

async function listTyped(page: Page) {
  await page.goto('/ho/danh-sach')
  await page.getByRole('textbox').fill('Ngõ Giếng Nước:\n1. Lò Văn Ánh, 12, cạnh nhà văn hóa\n2. Quàng Thị Ơn, nhà 5/2\n3. Lò Văn Ánh, 12, cạnh nhà văn hóa')
}

async function helpRead(page: Page) {
  await page.goto('/lam-quen')
  await press('Tiếp')(page)
  await press('Tiếp')(page)
}

/** A window that practises does so to its end: its person comes last. */
async function practising(page: Page) {
  await helpRead(page)
  await press('Tập ghi thử')(page)
  await page.getByText('nhà nên tới', { exact: false }).or(page.getByRole('link', { name: /^Ghi: / })).first().waitFor()
}

/** The lane of the first house, as the code on its sheet of paper opens it. */
async function paperLane(page: Page) {
  await page.goto('/')
  const lane = new URL((await page.getByRole('link', { name: 'Xem cả ngõ' }).getAttribute('href'))!, page.url()).searchParams.get('ngo')
  await page.goto(`/ghi/phieu?${new URLSearchParams({ to: 't-04123-2023-b1', ngo: lane!, phan: '1' })}`)
}

/** The period with the latest deadline; where the demo has none, one that is not there. */
function lastPeriod(below = '') {
  return async (page: Page) => {
    await page.goto('/duyet-bao-cao')
    await page.getByText(/Chưa có kỳ báo cáo nào|Đang thu|Đã tổng hợp/).first().waitFor()
    const address = await page.locator('tbody a').evaluateAll(links => links[0]?.getAttribute('href'))
    await page.goto(`${address ?? '/duyet-bao-cao/khong-co'}${below}`)
  }
}

async function newObligation(page: Page) {
  await page.goto('/duyet-bao-cao/nghia-vu')
  await press('Thêm nghĩa vụ')(page)
}

/** The report of the month, from the list of what the team owes. */
async function monthReport(page: Page) {
  await page.goto('/bao-cao')
  await page.getByRole('link', { name: /Báo cáo tháng của tổ/ }).first().click()
}

/** The report that the commune itself owes its district. */
async function unitReport(page: Page) {
  await page.goto('/duyet-bao-cao/phai-gui')
  await page.locator('main li a').first().click()
}

async function editPerson(page: Page) {
  await press('Xem và sửa Lò Thị Ngoan')(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa' }).click()
}

const PHONE: Omit<Screen, 'at'>[] = [
  { route: '/dang-nhap', name: 'dang-nhap', who: null, open: '/dang-nhap', shows: 'Nhận mã qua tin nhắn' },
  { route: '/ma', name: 'ma', who: null, open: '/ma', shows: 'Vào bằng mã này' },
  { route: '/dung-chung', name: 'dung-chung', who: DEPUTY, open: '/dung-chung', shows: 'Đặt mã PIN' },
  { route: '/mo', name: 'mo-bang-pin', who: DEPUTY, open: locked, shows: 'Mở sổ' },
  { route: '/noi', name: 'chon-noi', who: 'Lường Văn Sơn', open: '/noi', shows: /Tổ bản/ },
  { route: '/', name: 'hom-nay', who: LEADER, open: '/', shows: 'Xem cả ngõ' },
  { route: '/', name: 'hom-nay-to-moi', who: 'Vàng A Chu', open: '/', shows: 'Thêm hộ đầu tiên' },
  { route: '/ho', name: 'ho-dan', who: LEADER, open: '/ho', shows: /^\d+ hộ/ },
  { route: '/ho', name: 'ho-dan-400', who: 'Nguyễn Hoàng Thị Phương Thảo', open: '/ho', shows: /^400 hộ/ },
  { route: '/ho/moi', name: 'them-ho', who: LEADER, open: '/ho/moi', shows: 'Lưu' },
  { route: '/ho/danh-sach', name: 'nhap-danh-sach', who: 'Vàng A Chu', open: listTyped, shows: 'Đọc được 2 nhà, 1 dòng cần sửa' },
  { route: '/ho/:id', name: 'mot-ho', who: LEADER, open: house(), shows: 'Ghi lượt tới nhà' },
  { route: '/ho/:id/sua', name: 'sua-ho', who: LEADER, open: house('/sua'), shows: 'Lưu' },
  { route: '/ho/:id/ghi', name: 'ghi-luot', who: LEADER, open: house('/ghi'), shows: 'Hướng dẫn cho ai?' },
  { route: '/ghi', name: 'ghi-nhan', who: LEADER, open: '/ghi', shows: /Buổi|Lớp/ },
  { route: '/ghi/:kind', name: 'ghi-buoi', who: LEADER, open: '/ghi/session', shows: 'Lưu', dialogs: { 'truoc-khi-chup': press('Thêm ảnh') } },
  { route: '/ghi/phieu', name: 'nhap-phieu', who: LEADER, open: paperLane, shows: /^Còn \d+ nhà chưa nhập|^Đã nhập hết phiếu này/ },
  { route: '/so-gui', name: 'so-gui', who: LEADER, open: '/so-gui', shows: 'Không còn việc chờ gửi' },
  { route: '/so-gui/tep', name: 'gui-giup', who: LEADER, open: '/so-gui/tep', shows: 'Mở tệp' },
  { route: '/khac-nhau', name: 'khac-nhau', who: LEADER, open: '/khac-nhau', shows: 'Hai người ghi khác nhau' },
  { route: '/may-nay', name: 'may-nay', who: LEADER, open: '/may-nay', shows: 'Việc chờ gửi' },
  { route: '/bao-cao', name: 'bao-cao', who: LEADER, open: '/bao-cao', shows: /Tháng \d+/ },
  { route: '/bao-cao/:id', name: 'lap-bao-cao', who: LEADER, open: monthReport, shows: 'Phần 1 trên 5', dialogs: { 'viec-sau-con-so': press(/^Lượt tới nhà gặp được: /) } },
  { route: '/tin', name: 'tin-bao', who: LEADER, open: '/tin', shows: /Chưa có tin nào|Báo cáo chưa gửi|Báo cáo cần sửa/ },
  { route: '/them', name: 'them', who: LEADER, open: '/them', shows: 'Đăng xuất', dialogs: { 'dang-xuat': press('Đăng xuất') } },
  { route: '/so/:register', name: 'so-kho-khan', who: LEADER, open: '/so/difficulties', shows: 'Báo khó khăn', dialogs: { 'bao-kho-khan': press('Báo khó khăn') } },
  { route: '/huong-dan', name: 'cach-huong-dan', who: LEADER, open: '/huong-dan', shows: 'Không hỏi mật khẩu' },
  { route: '/huong-dan/:skill', name: 'huong-dan-thanh-toan', who: LEADER, open: '/huong-dan/pay', shows: 'Mở lời thế nào' },
  { route: '/lam-quen', name: 'lam-quen', who: LEADER, open: '/lam-quen', shows: 'Mở ra là thấy' },
  { route: '/lam-quen', name: 'lam-quen-cuoi', who: LEADER, open: helpRead, shows: 'Tập ghi thử' },
  { route: '/', name: 'tap-ghi', who: 'Quàng Văn Inh', open: practising, shows: 'Đang tập, không ghi vào sổ' },
  { route: '/to', name: 'to-cua-toi', who: LEADER, open: '/to', shows: 'Lò Thị Ngoan', dialogs: {
    'ma-moi': press(/^Làm mã mời/),
    'mot-nguoi': press('Xem và sửa Lò Thị Ngoan'),
    'them-nguoi': press('Thêm người'),
  } },
  { route: '/to/:id/anh', name: 'anh-hoat-dong', who: LEADER, open: '/to/t-04123-2023-b1/anh', shows: /Chưa có ảnh nào|Xem ảnh/ },
  { route: '/to/:id/nhom', name: 'nhom-cua-to', who: LEADER, open: '/to/t-04123-2023-b1/nhom', shows: /Chưa có nhóm nào của tổ|Đếm tháng này/ },
  { route: '/to/:id/phieu', name: 'phieu-giay', who: LEADER, open: '/to/t-04123-2023-b1/phieu', shows: /^In (?:\d+ )?phiếu$/ },
  { route: '/to/xem', name: 'ai-da-xem', who: LEADER, open: '/to/xem', shows: /Chưa cán bộ nào mở sổ|Cán bộ xã chỉ xem/ },
]

const DESK: Omit<Screen, 'at'>[] = [
  { route: '/tong-quan/:unit?', name: 'tong-quan-nuoc', who: 'Phạm Thu Uyên', open: '/tong-quan/vn', shows: 'Cả nước' },
  { route: '/tong-quan/:unit?', name: 'tong-quan-tinh', who: 'Bạc Minh Chiến', open: '/tong-quan', shows: 'Huyện Mường La' },
  { route: '/tong-quan/:unit?', name: 'tong-quan-xa', who: COMMUNE, open: '/tong-quan', shows: 'Tổ bản Nà Xa' },
  { route: '/pho-cap/:unit?', name: 'pho-cap-nuoc', who: 'Phạm Thu Uyên', open: '/pho-cap/vn', shows: 'Quần đảo Trường Sa' },
  { route: '/pho-cap/:unit?', name: 'pho-cap-tinh', who: 'Phạm Thu Uyên', open: '/pho-cap/51-2025', shows: 'Xã An Phú' },
  { route: '/pho-cap/:unit?', name: 'pho-cap-tinh-cu', who: 'Bạc Minh Chiến', open: '/pho-cap', shows: 'Chưa có đường ranh giới' },
  { route: '/con-thieu/:unit?', name: 'con-thieu-tinh', who: 'Bạc Minh Chiến', open: '/con-thieu', shows: /^Thôn, bản chưa có tổ ở/ },
  { route: '/con-thieu/:unit?', name: 'con-thieu-xa', who: COMMUNE, open: '/con-thieu', shows: /Thôn, bản nào cũng đã có tổ|Thôn, bản chưa có tổ ở/ },
  { route: '/van-hanh', name: 'van-hanh', who: 'Bùi Đức Trường', open: '/van-hanh', shows: /Mọi thứ chạy bình thường|Cần làm|Chưa đo lần nào/ },
  { route: '/to/:id', name: 'danh-sach-to', who: COMMUNE, open: '/to/t-04123-2023-b1', shows: 'Lò Thị Ngoan', dialogs: { 'sua-nguoi': editPerson } },
  { route: '/to/:id/ho', name: 'mo-so-ho', who: COMMUNE, open: '/to/t-04123-2023-b1/ho', shows: 'Mở sổ hộ' },
  { route: '/don-vi/:unit/so/:register', name: 'so-cua-xa', who: COMMUNE, open: communeRegisters, shows: 'Báo khó khăn', dialogs: { 'xa-bao-kho-khan': press('Báo khó khăn') } },
  { route: '/can-bo/:unit?', name: 'can-bo-xa', who: COMMUNE, open: '/can-bo', shows: 'Đề nghị vai cho mình', dialogs: {
    'trao-vai': press(/^Trao vai ở/),
    'de-nghi': press('Đề nghị vai cho mình'),
  } },
  { route: '/can-bo/:unit?', name: 'can-bo-tinh', who: 'Bạc Minh Chiến', open: '/can-bo', shows: 'Huyện Mường La' },
  { route: '/can-bo/:unit/quyen', name: 'ai-xem-va-lam-duoc-gi', who: COMMUNE, open: '/can-bo/04123-2023/quyen', shows: 'Với các tổ của xã' },
  { route: '/duyet-bao-cao', name: 'cac-ky-bao-cao', who: COMMUNE, open: '/duyet-bao-cao', shows: /Chưa có kỳ báo cáo nào|Đang thu|Đã tổng hợp/ },
  { route: '/duyet-bao-cao/:id', name: 'duyet-bao-cao', who: COMMUNE, open: lastPeriod(), shows: /Nơi phải gửi|Tất cả \d+|Không có kỳ báo cáo này/ },
  { route: '/duyet-bao-cao/:id/tong-hop', name: 'bao-cao-tong-hop', who: COMMUNE, open: lastPeriod('/tong-hop'), shows: /Lời của báo cáo|Không có kỳ báo cáo này/ },
  { route: '/duyet-bao-cao/phai-gui', name: 'bao-cao-phai-gui', who: COMMUNE, open: '/duyet-bao-cao/phai-gui', shows: /còn \d+ ngày|hôm nay|quá \d+ ngày/ },
  { route: '/duyet-bao-cao/phai-gui/:id', name: 'bao-cao-cua-xa', who: COMMUNE, open: unitReport, shows: 'Từng đơn vị', dialogs: { 'tung-noi-sau-con-so': press(/^Lượt tới nhà gặp được: /) } },
  { route: '/duyet-bao-cao/so-cac-ky', name: 'so-cac-ky', who: COMMUNE, open: '/duyet-bao-cao/so-cac-ky', shows: 'Hộ đã phổ cập' },
  { route: '/duyet-bao-cao/nghia-vu', name: 'nghia-vu', who: COMMUNE, open: '/duyet-bao-cao/nghia-vu', shows: 'Thêm nghĩa vụ' },
  { route: '/duyet-bao-cao/nghia-vu', name: 'nghia-vu-moi', who: COMMUNE, open: newObligation, shows: 'Sáu hạn sắp tới' },
  { route: '/bai-huong-dan', name: 'bai-huong-dan', who: COMMUNE, open: '/bai-huong-dan', shows: 'Chưa viết' },
  { route: '/bai-huong-dan/:lang/:skill', name: 'viet-bai-huong-dan', who: COMMUNE, open: '/bai-huong-dan/thai/pay', shows: 'Bắt đầu đọc' },
  { route: '/to-va-thanh-vien/:unit?', name: 'to-va-thanh-vien', who: COMMUNE, open: '/to-va-thanh-vien', shows: 'Bản Nà Xa', dialogs: {
    'them-thon-ban': press('Thêm thôn, bản'),
    'thanh-lap-to': press('Thành lập tổ'),
    'nhap-lam-mot': press('Nhập làm một'),
  } },
  { route: '/to-va-thanh-vien/:unit?', name: 'cac-to-cua-tinh', who: 'Bạc Minh Chiến', open: '/to-va-thanh-vien', shows: /^[\d.]+ dòng$/ },
  { route: '/to-va-thanh-vien/:unit/to/:team', name: 'mot-to', who: COMMUNE, open: '/to-va-thanh-vien/04123-2023/to/t-04123-2023-b1', shows: 'Tổ đã qua những gì', dialogs: {
    'sua-to': press('Sửa tổ'),
    'ghi-quyet-dinh': press('Ghi quyết định'),
    'nhap-to': press('Nhập vào tổ khác'),
    'giai-the-to': press('Giải thể tổ'),
  } },
  { route: '/don-vi/:unit/so/:register/nhap', name: 'nhap-so-tu-excel', who: COMMUNE, open: registerSheet, shows: 'Tải tệp mẫu' },
  { route: '/to-va-thanh-vien/:unit/thanh-vien', name: 'thanh-vien-cac-to', who: COMMUNE, open: '/to-va-thanh-vien/04123-2023/thanh-vien', shows: /dòng$/ },
  { route: '/nhap-excel/:unit?', name: 'nhap-excel', who: COMMUNE, open: '/nhap-excel', shows: 'Tải tệp mẫu' },
  { route: '/tin', name: 'tin-bao-xa', who: COMMUNE, open: '/tin', shows: /Chưa có tin nào|Báo cáo chưa gửi|Báo cáo cần sửa/ },
  { route: '/so-lieu/:unit?', name: 'so-lieu-khai', who: COMMUNE, open: '/so-lieu', shows: 'Đếm trong sổ', dialogs: { 'khai-so-lieu': press('Khai số liệu') } },
  { route: '/nhom/:unit?', name: 'nhom-kenh', who: COMMUNE, open: '/nhom', shows: /Nơi chưa có nhóm|Người trong nhóm/, dialogs: { 'them-nhom': press('Thêm nhóm') } },
  { route: '/thanh-phan/:unit?', name: 'thanh-phan', who: 'Phạm Thu Uyên', open: '/thanh-phan/51-2025', shows: 'Đang áp dụng' },
  { route: '/nhat-ky', name: 'nhat-ky', who: COMMUNE, open: '/nhat-ky', shows: /Nhật ký còn trống|Loại việc/ },
]

export const SCREENS: Screen[] = [
  ...PHONE.map(screen => ({ ...screen, at: 'phone' as const })),
  ...DESK.map(screen => ({ ...screen, at: 'desk' as const })),
]

/** Routes of the app that no screen here stands for. */
export function routesWithoutScreen(routes: { path: string, redirect?: unknown }[]): string[] {
  return routes.filter(({ path, redirect }) => !redirect && !SCREENS.some(({ route }) => route === path)).map(({ path }) => path)
}

export async function goTo(page: Page, screen: Screen): Promise<void> {
  if (typeof screen.open === 'string')
    await page.goto(screen.open)
  else
    await screen.open(page)
  await page.getByText(screen.shows).filter({ visible: true }).first().waitFor()
  // Pictures and tests see what stands, not what is coming in.
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
}

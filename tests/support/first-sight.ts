import type { BrowserContext, Page } from 'playwright-core'
import { waitForHouses } from './outbox'

/** One screen of a task: what is done to leave it, as a person would say, and by the test. */
interface Step { tap: string, go?: (page: Page, phone: BrowserContext) => Promise<unknown> }

/** Five things a village head wants on the first evening, each in a sentence, and the screens that they pass through. */
interface Task { name: string, asks: string, begin?: (page: Page, phone: BrowserContext) => Promise<unknown>, steps: Step[] }

const tab = (name: string): Step => ({ tap: `${name}, thanh dưới cùng`, go: page => page.getByRole('navigation', { name: 'Các phần' }).getByText(name).click() })
const button = (name: string | RegExp, tap: string): Step => ({ tap, go: page => page.getByRole('button', { name }).first().click() })
const row = (name: string | RegExp, tap: string): Step => ({ tap, go: page => page.getByRole('link', { name }).first().click() })

/** A session noted where there is no network: it stays on this phone. */
async function noteOffline(page: Page, phone: BrowserContext) {
  await phone.setOffline(true)
  await page.goto('/ghi/session')
  await page.getByLabel('Số người có mặt').fill('21')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.waitForURL(address => address.pathname !== '/ghi/session')
}

const TASKS: Task[] = [
  {
    name: 'ghi-luot',
    asks: 'Vừa ở nhà thứ ba trong danh sách về: người vợ đã tự trả tiền bằng điện thoại được. Ghi lại.',
    steps: [
      { tap: 'Ghi, ở dòng nhà thứ ba', go: page => page.getByRole('link', { name: /^Ghi: / }).nth(2).click() },
      button('Vợ', 'Vợ'),
      button('Thanh toán', 'Thanh toán'),
      { tap: 'Làm được, dưới Thanh toán', go: page => page.getByText('Làm được', { exact: true }).last().click() },
      button(/^Lưu, sang/, 'Lưu: nút nào cũng lưu, nút này sang luôn nhà sau'),
      { tap: 'xong' },
    ],
  },
  {
    name: 'chua-nhan',
    asks: 'Xem việc nào đã ghi mà sổ chưa nhận.',
    begin: noteOffline,
    steps: [
      { tap: '1 việc chưa gửi, góc trên bên phải', go: page => page.locator('header a[href="/so-gui"]').click() },
      { tap: 'xong: việc dưới chữ Sổ chưa nhận', go: (_, phone) => phone.setOffline(false) },
    ],
  },
  {
    name: 'them-ho',
    asks: 'Trong ngõ có nhà mới chưa có tên trong sổ. Thêm nhà ấy.',
    steps: [
      tab('Hộ dân'),
      row('Thêm hộ', 'Thêm hộ, góc trên bên phải'),
      { tap: 'Tên thường gọi của nhà, rồi Lưu', go: page => page.getByLabel('Tên thường gọi của nhà').fill('Nhà bà Cầm Thị Ưng') },
      button(/^Lưu/, 'Lưu'),
      { tap: 'xong' },
    ],
  },
  {
    name: 'bai-mua-ban',
    asks: 'Sắp chỉ cho một nhà cách mua hàng trên mạng. Mở bài hướng dẫn.',
    steps: [tab('Mục khác'), row(/^Cách hướng dẫn/, 'Cách hướng dẫn'), row(/^Mua và bán trên mạng/, 'Mua và bán trên mạng'), { tap: 'xong' }],
  },
  {
    name: 'lop-hoc',
    asks: 'Tối nay dạy một lớp, có 12 người tới. Ghi lại.',
    steps: [
      tab('Ghi nhận'),
      row(/^Lớp học/, 'Lớp học'),
      { tap: 'Số người có mặt: 12', go: page => page.getByLabel('Số người có mặt').fill('12') },
      button('Lưu', 'Lưu'),
      { tap: 'xong' },
    ],
  },
]

/** Walks through every task; `look` is called on each screen before it is left, with its number within the task. */
export async function walkTasks(page: Page, phone: BrowserContext, look: (page: Page, task: Task, number: number) => Promise<void>): Promise<void> {
  await waitForHouses(page)
  for (const task of TASKS) {
    await task.begin?.(page, phone)
    await page.goto('/')
    await page.getByRole('link', { name: /^Ghi: / }).first().waitFor()
    for (const [index, { go }] of task.steps.entries()) {
      await look(page, task, index + 1)
      await go?.(page, phone)
      // The next screen slides in.
      await page.waitForTimeout(700)
    }
  }
}

/** For whoever gives the pictures to somebody who has never seen them: the task, and what is right on each. */
export function tasksAsTable(): string {
  const lines = TASKS.flatMap(({ name, asks, steps }, task) => [
    '',
    `## ${task + 1}. ${asks}`,
    '',
    '| picture | right |',
    '|---|---|',
    ...steps.map(({ tap }, index) => `| [viec-${name}-${index + 1}.webp](viec-${name}-${index + 1}.webp) | ${tap} |`),
  ])
  return ['# Five tasks at first sight', '', 'Pictures in the order in which a person meets them, and the tap that is right on each. Made by `npm run screenshots`.', ...lines, ''].join('\n')
}

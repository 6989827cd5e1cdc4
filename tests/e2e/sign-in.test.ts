import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoAccounts } from '../../scripts/seed/accounts'
import { launchBrowser } from '../support/browser'
import { openPhone, signInAs } from '../support/phone'
import { url } from '../support/stack'

const accountOf = (name: string) => demoAccounts.find(account => account.name === name)!

describe('signing in', () => {
  const folders: string[] = []
  const phones: BrowserContext[] = []

  async function newPhone(): Promise<Page> {
    const folder = mkdtempSync(`${tmpdir()}/sign-in-`)
    folders.push(folder)
    const phone = await openPhone(folder)
    phones.push(phone)
    return phone.pages()[0] ?? await phone.newPage()
  }

  let page: Page
  beforeEach(async () => {
    page = await newPhone()
  })
  afterEach(async () => {
    await Promise.all(phones.splice(0).map(phone => phone.close()))
    folders.splice(0).forEach(folder => rmSync(folder, { recursive: true, force: true }))
  })

  async function askForCode(number: string): Promise<string> {
    await page.goto('/dang-nhap')
    await page.getByLabel('Số điện thoại đã đăng ký với xã').fill(number)
    await page.getByRole('button', { name: 'Nhận mã qua tin nhắn' }).click()
    return /Mã là (\d{6})/.exec((await page.getByText('Mã là').textContent())!)![1]!
  }

  async function enterCode(code: string): Promise<void> {
    await page.getByLabel('Mã gồm 6 số').fill(code)
    await page.getByRole('button', { name: 'Vào sổ' }).click()
  }

  it('checks the number on leaving the field, and the code with the server', async () => {
    await page.goto('/dang-nhap')
    const number = page.getByLabel('Số điện thoại đã đăng ký với xã')
    await number.fill('0912 555 0')
    await number.blur()
    await page.getByText('Số này mới có 8 chữ số. Số di động có đủ 10 chữ số.').waitFor()
    const code = await askForCode(accountOf('Quàng Văn Inh').phone)
    await enterCode(code === '000000' ? '000001' : '000000')
    await page.getByText('Mã chưa đúng. Xem lại tin nhắn, hoặc bấm Gửi lại mã.').waitFor()
    await enterCode(code)
    await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
    await page.goto('/ghi')
    await page.getByText('Tổ bản Nà Xa, xã Chiềng Mung').waitFor()
  })

  it('lets nobody in who is on no roll', async () => {
    await enterCode(await askForCode('0989 000 111'))
    await page.getByText('Số này chưa có trong danh sách của xã. Nhờ tổ trưởng hoặc cán bộ xã thêm giúp.').waitFor()
    await page.goto('/')
    await page.waitForURL('**/dang-nhap')
  })

  it('asks who has several seats for the place once, and says it on every screen after that', async () => {
    page = await signInAs(phones[0]!, 'Lường Văn Sơn')
    await page.getByRole('heading', { name: 'Chọn nơi làm việc' }).waitFor()
    await page.getByRole('button', { name: /Tổ bản Noong Lạ/ }).click()
    await page.getByText(/Tổ bản Noong Lạ/).first().waitFor()
    await page.goto('/')
    await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('lets a member in by the one-time code that his leader makes, once', async () => {
    page = await signInAs(phones[0]!, 'Lò Văn Thoong')
    await page.goto('/to')
    await page.getByRole('button', { name: 'Làm mã mời cho Cà Thị Duyên' }).click()
    const code = (await page.getByText(/^\s*[2-9A-Z]{5}-[2-9A-Z]{5}\s*$/).textContent())!.replace('-', '').trim()
    page = await newPhone()
    await page.goto(`/ma?m=${code}`)
    await page.getByRole('button', { name: 'Vào bằng mã này' }).click()
    await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
    page = await newPhone()
    await page.goto('/ma')
    await page.getByLabel('Mã dùng một lần').fill(code.toLowerCase())
    await page.getByRole('button', { name: 'Vào bằng mã này' }).click()
    await page.getByText('Mã này không dùng được', { exact: false }).waitFor()
  })

  it('keeps nothing and redeems nothing inside another app\'s browser', async () => {
    const browser = await launchBrowser()
    const zalo = await browser.newPage({ userAgent: 'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 Zalo android/24070601' })
    await zalo.goto(`${url}/ma?m=ABCDEFGHJK`)
    expect(await zalo.getByRole('link', { name: 'Mở bằng trình duyệt' }).getAttribute('href')).toContain('/ma?m=ABCDEFGHJK#Intent')
    expect(await zalo.getByRole('button').count()).toBe(0)
    expect(await zalo.evaluate(async () => [await indexedDB.databases(), await navigator.serviceWorker.getRegistrations(), localStorage.length])).toEqual([[], [], 0])
    await browser.close()
  })
})

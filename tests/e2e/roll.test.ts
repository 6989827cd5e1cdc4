import type { Browser } from 'playwright-core'
import { knowsTheApp } from '../support/launch'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('the commune\'s official opens a team\'s roll and makes a code that lets a member in, once', async () => {
  const desk = await openDesk(browser, 'Cầm Thị Hoan')
  await desk.getByRole('link', { name: 'Tổ bản Nà Xa' }).click()
  await desk.getByText('7 người, xếp theo tên').waitFor()
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([])
  await desk.getByRole('button', { name: 'Làm mã mời cho Lò Thị Ngoan' }).click()
  const link = (await desk.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).textContent())!.trim()

  const open = async () => {
    const context = await browser.newContext({ baseURL: new URL(desk.url()).origin, viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
    await knowsTheApp(context)
    const phone = await context.newPage()
    await phone.goto('/ma')
    await phone.getByRole('textbox').fill(link)
    await phone.getByRole('button', { name: 'Vào bằng mã này' }).click()
    return phone
  }
  await (await open()).getByRole('heading', { name: 'Hôm nay' }).waitFor()
  await (await open()).getByText('Mã này không dùng được', { exact: false }).waitFor()
})

it('the district\'s official sees teams as figures only', async () => {
  const desk = await openDesk(browser, 'Hà Công Quyết')
  await desk.goto('/tong-quan/04123-2023')
  await desk.getByText('Tổ bản Nà Xa').waitFor()
  await desk.getByRole('link', { name: 'Tổ bản Nà Xa' }).click()
  await desk.getByRole('heading', { name: 'Tổ bản Nà Xa' }).waitFor()
  await desk.goto('/to/t-04123-2023-b1')
  await desk.getByText(/^Chưa mở được danh sách của tổ này/).waitFor()
})

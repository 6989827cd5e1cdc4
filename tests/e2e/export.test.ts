import type { Browser, Download, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { numberOf, openDesk, readTable } from '../support/desk'

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())

async function saved(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return download
}

it('a table goes out as it is seen, its filter named in the file', async () => {
  const page = await openDesk(browser, 'Bạc Minh Chiến')
  await page.getByRole('searchbox').fill('muong')
  await expect.poll(() => readTable(page).then(Object.keys)).toEqual(['Cả Tỉnh Sơn La', 'Huyện Mường La'])
  const seen = await readTable(page)

  const xlsx = await saved(page, 'Xuất Excel')
  expect(xlsx.suggestedFilename()).toMatch(/^Huyện, thành phố của Tỉnh Sơn La, Tháng \d+-\d{4}, .*muong.*\.xlsx$/)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync((await xlsx.path())!) as never)
  const sheet = book.worksheets[0]!
  const lines = Array.from(sheet.getSheetValues(), line => Array.isArray(line) ? line.slice(1) : [])
  expect(lines.flat().filter(cell => typeof cell === 'string' && cell.includes('“muong”'))).not.toEqual([])
  for (const name of Object.keys(seen)) {
    const line = lines.find(([first]) => first === name)!
    const inFile = [1, 2, 3, 4].map(index => line[index])
    expect(inFile).toEqual(['to-xa', 'to-thon', 'tv-xa', 'tv-thon'].map(column => numberOf(seen[name]![column])))
  }
  expect(sheet.views[0]).toMatchObject({ state: 'frozen' })

  const csv = readFileSync((await (await saved(page, 'Xuất CSV')).path())!, 'utf8')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csv).toContain(`\r\nHuyện Mường La;${numberOf(seen['Huyện Mường La']!['to-xa'])};${numberOf(seen['Huyện Mường La']!['to-thon'])};`)
  await page.context().close()
})

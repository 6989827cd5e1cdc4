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

/** The first page of a workbook, line by line. */
async function linesOf(download: Download): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync((await download.path())!) as never)
  return Array.from(book.worksheets[0]!.getSheetValues(), line => Array.isArray(line) ? line.slice(1) : [])
}

/** A table's heads and lines as they stand on the screen. */
async function seenIn(page: Page): Promise<string[][]> {
  const texts = (cells: Element[]) => cells.map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
  const heads = await page.locator('thead th button').evaluateAll(texts)
  const lines = await Promise.all((await page.locator('tbody tr:has(td[data-column])').all()).map(line => line.locator('th, td[data-column]').evaluateAll(texts)))
  return [heads.map(head => head.replace(/\s*[↑↓]$/, '')), ...lines]
}

it('persons leave as they are seen, in their order and columns, with who, when and which; the log has it before', async () => {
  const page = await openDesk(browser, 'Cầm Thị Hoan')
  await page.goto('/to-va-thanh-vien/04123-2023/thanh-vien?loc=to-truong&xep=-ten')
  await page.getByRole('table').waitFor()
  const seen = await seenIn(page)
  expect(seen.length).toBeGreaterThan(2)
  const lines = await linesOf(await saved(page, 'Xuất Excel'))
  const head = lines.findIndex(line => line.includes('Họ tên'))
  expect(lines.slice(head, head + seen.length)).toEqual(seen)
  const said = lines.slice(0, head).flat().join('\n')
  expect(said).toMatch(/Người tải: Cầm Thị Hoan, lúc \d\d:\d\d \d\d\/\d\d\/\d{4}/)
  expect(lines.flat().join('\n')).toMatch(/Phạm vi: [\d.]+ trên [\d.]+ dòng, lọc: Tổ trưởng, tổ phó/)

  await page.goto('/nhat-ky?nhom=mo-so')
  const first = page.locator('tbody tr').filter({ hasText: 'Thành viên các tổ' }).first()
  await first.getByText(`${seen.length - 1} dòng`, { exact: false }).waitFor()
  expect(await first.textContent()).toContain('Tải tệp có tên người')
  const log = await seenIn(page)
  const file = await linesOf(await saved(page, 'Xuất Excel'))
  const at = file.findIndex(line => line.includes('Lúc nào'))
  expect(file.slice(at + 1, at + log.length).map(([when, who, what]) => [when, who, what])).toEqual(log.slice(1).map(([when, who, what]) => [when, who, what]))
  await page.context().close()
})

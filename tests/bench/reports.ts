import type { Bench, Figure } from '../../scripts/lib/figure'
import { dayOf, firstDay } from '@tung-ngo/domain/day'
import { monthOf } from '@tung-ngo/domain/period'
import { paths } from '@tung-ngo/domain/paths'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { knowsTheApp, signInAs } from '../support/launch'

const LEADER = 'Tòng Văn Pâng'
const TEAM = 't-04123-2023-b2'
const ACTIVITIES = 60

/** What a leader did until his report was sent: the line of the report tapped to the button that sends it. */
interface Sent { taps: number, typed: number }
let known: Promise<Sent> | undefined

/** The report of a month with sixty activities, from its line to its being on the way, as the form asks for it. */
async function sendReport(bench: Bench): Promise<Sent> {
  const report = await draftOf(bench)
  await fillMonth(bench)
  const context = await (await bench.browser()).newContext({ baseURL: bench.stack.url, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'vi-VN' })
  await knowsTheApp(context)
  const page = await signInAs(context, LEADER)
  await page.goto('/bao-cao')
  let [taps, typed] = [1, 0]
  await page.getByRole('link', { name: /Báo cáo tháng của tổ/ }).first().tap()
  const state = async () => (await bench.db.doc(report).get()).data()!.state as string
  for (let isLast = false; !isLast; taps++) {
    const act = page.locator('button[form=report]')
    await act.waitFor()
    isLast = (await act.textContent())!.trim() === 'Gửi báo cáo'
    await act.tap()
    // What the form will not do without has to be typed.
    for (const field of await page.locator('form#report [aria-invalid=true]').all()) {
      await field.fill('1')
      typed++
    }
  }
  await waitFor(async () => await state() === 'submitted')
  const { counted } = (await bench.db.doc(report).get()).data()!
  if (Number(counted.visits) < ACTIVITIES)
    throw new Error(`The report tells of ${counted.visits} visits`)
  await context.close()
  return { taps, typed }
}

async function draftOf({ db }: Bench): Promise<string> {
  const { province } = (await db.doc(paths.team(TEAM)).get()).data()!
  return paths.teamReport(TEAM, reportId(province as string, 'thang', monthOf(dayOf(Date.now()))))
}

/** As many visits as it takes for the month to have so many, through the triggers that count them. */
async function fillMonth({ db }: Bench): Promise<void> {
  const [on, at] = [dayOf(Date.now()), new Date()]
  const visits = async () => Number((await db.doc(paths.teamTally(TEAM)).get()).data()?.tally.months[monthOf(on)]?.['acts.visit'] ?? 0)
  const missing = ACTIVITIES - await visits()
  const batch = db.batch()
  for (let index = 0; index < missing; index++)
    batch.create(db.doc(paths.fact(TEAM, `bench-report-${index}`)), { v: 3, kind: 'visit', on: index % 2 ? on : firstDay(monthOf(on)), by: 'p-04123-2023-b2-1', at, village: '04123-2023-b2', met: 'met', household: `bench-${index}`, skills: ['pay'] })
  await batch.commit()
  await waitFor(async () => await visits() >= ACTIVITIES)
}

async function waitFor(isDone: () => Promise<boolean>, limit = 90_000): Promise<void> {
  for (const end = Date.now() + limit; !await isDone();) {
    if (Date.now() > end)
      throw new Error('It took too long')
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}

const sent = (bench: Bench) => known ??= sendReport(bench)

export const figures: Figure[] = [
  {
    name: 'reports.taps',
    unit: 'taps (the report\'s line to sent, a month with 60 activities)',
    goal: '≤12',
    run: async bench => (await sent(bench)).taps,
  },
  {
    name: 'reports.typedFields',
    unit: 'fields that a leader must type to send it',
    goal: '≤3',
    run: async bench => (await sent(bench)).typed,
  },
]

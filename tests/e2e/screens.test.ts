import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskRoutes } from '../../web/src/desk-routes'
import { REST, routes } from '../../web/src/routes'
import { auditScreens } from '../support/audit'
import { launchBrowser } from '../support/browser'
import { routesWithoutScreen } from '../support/screens'
import { url } from '../support/stack'

describe('every screen', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('is in the list of screens', () => {
    expect(routesWithoutScreen([...routes.filter(({ name }) => name !== REST), ...deskRoutes])).toEqual([])
  })

  it.each(['phone', 'desk'] as const)('passes axe and fits, at the %s', async (at) => {
    expect(await auditScreens(browser, url, at)).toEqual([])
  })
})

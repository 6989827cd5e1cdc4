import type { BrowserContext } from 'playwright-core'
import type { Network } from './network'
import { launchPhone } from './launch'
import { url } from './stack'

export { signInAs } from './launch'

/** A phone at the stack that the tests run against. */
export const openPhone = (folder: string, network?: Network): Promise<BrowserContext> => launchPhone(folder, url, network)

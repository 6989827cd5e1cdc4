import { defineBoolean, defineInt, defineString } from 'firebase-functions/params'
import { setGlobalOptions } from 'firebase-functions/options'
import { SHIPPED_WINDOW_SECONDS } from './counting/hop-window'
import { REGION, TASK_SECONDS } from './queue'

/** Length of a window in which a unit adds up its children once (s). */
export const hopWindowSeconds = defineInt('HOP_WINDOW_SECONDS', { default: SHIPPED_WINDOW_SECONDS, description: 'Seconds in which a unit adds up its children once' })
/** How many units add up at once. */
const hopConcurrency = defineInt('HOP_CONCURRENCY', { default: 100, description: 'Units that add up their children at once' })
/** How many chunks of a recount are proven at once: few, for a recount must not stand in the way of counting. */
const recountConcurrency = defineInt('RECOUNT_CONCURRENCY', { default: 8, description: 'Chunks of a recount that are proven at once' })
/** Whether a call must show by App Check that it comes from the app (docs/deploy.md says when to switch it on). */
const enforceAppCheck = defineBoolean('ENFORCE_APP_CHECK', { default: false, description: 'Callables answer only what App Check has proven to be the app' })

/** Where the app is, for texts that are passed on by hand and mails. */
export const appOrigin = defineString('APP_ORIGIN', { default: 'https://tungngo.example', description: 'The app\'s address, without a slash at its end' })

setGlobalOptions({ region: REGION, memory: '512MiB', maxInstances: 100 })

const TIME_ZONE = 'Asia/Ho_Chi_Minh'

/** Tasks are tried for a day: figures may lag, they never stay wrong. */
const retryConfig = { maxAttempts: 50, maxRetrySeconds: 86_400, minBackoffSeconds: 2, maxBackoffSeconds: 300 }
export const hopOptions = { retryConfig, rateLimits: { maxConcurrentDispatches: hopConcurrency }, timeoutSeconds: TASK_SECONDS, concurrency: 20 }
export const countOptions = { retryConfig, rateLimits: { maxConcurrentDispatches: 50 }, timeoutSeconds: TASK_SECONDS, concurrency: 20 }
export const callableOptions = { enforceAppCheck }
export const recountOptions = { retryConfig, rateLimits: { maxConcurrentDispatches: recountConcurrency }, timeoutSeconds: TASK_SECONDS, memory: '1GiB' as const, concurrency: 1 }
export const scheduleOptions = (schedule: string) => ({ schedule, timeZone: TIME_ZONE, retryCount: 3, timeoutSeconds: 1800, memory: '1GiB' as const })

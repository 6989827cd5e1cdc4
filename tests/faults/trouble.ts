import type { Pass } from '../support/network'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Buffer } from 'node:buffer'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, forward } from '../support/network'

/** Answers that the server, or what stands before it, gives instead of taking a commit. */
const REFUSALS = {
  unauthenticated: [401, 'UNAUTHENTICATED'],
  denied: [403, 'PERMISSION_DENIED'],
  aborted: [409, 'ABORTED'],
  exhausted: [429, 'RESOURCE_EXHAUSTED'],
  broken: [500, 'INTERNAL'],
  unavailable: [503, 'UNAVAILABLE'],
} as const

/** What may befall a commit: besides refusals it is cut off, comes late, is taken without an answer, or meets a captive portal. */
export const TROUBLES = [...Object.keys(REFUSALS) as (keyof typeof REFUSALS)[], 'cut', 'late', 'lostAnswer', 'page', 'redirect'] as const
type Trouble = typeof TROUBLES[number]

export interface Weather {
  /** What befalls this try to send a fact; undefined: it passes. */
  meet: (fact: string) => Trouble | undefined
  /** Called when the server took the fact and its answer is about to be lost. */
  lost?: (fact: string) => Promise<void>
}

const LATE_MS = 1_500
const PORTAL = '<!doctype html><title>Wi-Fi</title><p>Đăng nhập để dùng Wi-Fi</p>'
const ANY_SITE = { 'access-control-allow-origin': '*' }

/** A network under whose weather commits travel; everything else passes. */
export function underWeather(weather: () => Weather): Pass {
  return async (from, to) => {
    if (from.method !== 'POST' || !from.url!.includes('documents:commit'))
      return forward(from, to)
    const body = await bodyOf(from)
    const fact = /\/facts\/([\w-]+)/.exec(body.toString())?.[1] ?? ''
    await meet(weather(), fact, from, to, body).catch(() => to.destroy())
  }
}

async function meet({ meet, lost }: Weather, fact: string, from: IncomingMessage, to: ServerResponse, body: Buffer): Promise<void> {
  const trouble = meet(fact)
  switch (trouble) {
    case undefined:
      return forward(from, to, body)
    case 'late':
      await sleep(LATE_MS)
      return forward(from, to, body)
    case 'cut':
      return void from.socket.destroy()
    case 'lostAnswer':
      if (await wasTaken(from, body))
        await lost?.(fact)
      return void from.socket.destroy()
    case 'page':
      return void to.writeHead(200, { ...ANY_SITE, 'content-type': 'text/html' }).end(PORTAL)
    case 'redirect':
      return void to.writeHead(302, { location: 'http://portal.invalid/' }).end()
    default: {
      const [code, status] = REFUSALS[trouble]
      to.writeHead(code, { ...ANY_SITE, 'content-type': 'application/json' }).end(JSON.stringify({ error: { code, status, message: status } }))
    }
  }
}

function wasTaken(from: IncomingMessage, body: Buffer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    ask(from, answer => answer.resume().on('end', () => resolve(answer.statusCode === 200))).on('error', reject).end(body)
  })
}

async function bodyOf(from: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of from)
    chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

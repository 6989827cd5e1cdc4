import type { Buffer } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer, request } from 'node:http'

/** The network between a phone and everything else, the service worker's included: an HTTP proxy that can be cut. */
export interface Network {
  port: number
  cut: () => void
  restore: () => void
  close: () => void
}

/** How a request goes on its way; a test of faults has its own. */
export type Pass = (from: IncomingMessage, to: ServerResponse) => void

export async function startNetwork(pass: Pass = forward): Promise<Network> {
  let up = true
  const server = createServer((from, to) => up ? pass(from, to) : from.socket.destroy())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      up = false
      server.closeAllConnections()
    },
    restore: () => up = true,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** `body`: what was already read of the request, all of it. */
export function forward(from: IncomingMessage, to: ServerResponse, body?: Buffer): void {
  const onward = ask(from, (answer) => {
    to.writeHead(answer.statusCode!, answer.headers)
    answer.pipe(to)
  })
  onward.on('error', () => to.destroy())
  to.on('close', () => onward.destroy())
  if (body)
    onward.end(body)
  else
    from.pipe(onward)
}

/** The same request, asked of its server. */
export function ask(from: IncomingMessage, answered: (answer: IncomingMessage) => void) {
  return request(from.url!, { method: from.method, headers: from.headers }, answered)
}

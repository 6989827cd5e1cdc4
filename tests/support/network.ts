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

export async function startNetwork(): Promise<Network> {
  let up = true
  const server = createServer((from, to) => up ? forward(from, to) : from.socket.destroy())
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

function forward(from: IncomingMessage, to: ServerResponse) {
  const onward = request(from.url!, { method: from.method, headers: from.headers }, (answer) => {
    to.writeHead(answer.statusCode!, answer.headers)
    answer.pipe(to)
  })
  onward.on('error', () => to.destroy())
  to.on('close', () => onward.destroy())
  from.pipe(onward)
}

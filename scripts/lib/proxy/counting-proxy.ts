import { createServer as createHttp1 } from 'node:http'
import { createServer as createHttp2 } from 'node:http2'
import type { AddressInfo, Server } from 'node:net'
import { createServer } from 'node:net'
import { Counter } from './counts'
import { passHttp1 } from './http1'
import { passSession } from './http2'
import type { Call } from './messages'

/** What happens to a call on its way: it comes late, or Firestore's answer never arrives although the work is done. */
export interface Fault {
  /** ms */
  delay?: number
  dropAnswer?: boolean
}

export interface Proxy {
  /** Firestore's own port. */
  behind: number
  counter: Counter
  faultOf: (call: Call) => Fault | undefined
}

export interface ProxyOptions {
  port: number
  behind: number
  counts: number
  faultOf?: Proxy['faultOf']
}

/** Stands before Firestore and counts what passes; `GET /__counts` and `POST /__reset` on a port of their own. */
export async function startCountingProxy({ port, behind, counts, faultOf = () => undefined }: ProxyOptions) {
  const proxy: Proxy = { behind, counter: new Counter(), faultOf }
  const door = createDoor(proxy)
  const desk = createDesk(proxy)
  await Promise.all([listen(door, port), listen(desk, counts)])
  return {
    port: portOf(door),
    counts: portOf(desk),
    counter: proxy.counter,
    close: () => [door, desk].forEach(server => server.close()),
  }
}

/** HTTP/2 without TLS begins with "PRI "; the rest is HTTP/1. Both come to the same port, as at Firestore's. */
function createDoor(proxy: Proxy): Server {
  const http1 = createHttp1({ requestTimeout: 0, headersTimeout: 0 }, (request, response) => void passHttp1(proxy, request, response))
  const http2 = createHttp2().on('session', session => passSession(proxy, session))
  return createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', (first) => {
      socket.pause()
      socket.unshift(first)
      const isHttp2 = first.subarray(0, 4).toString() === 'PRI '
      ;(isHttp2 ? http2 : http1).emit('connection', socket)
      if (!isHttp2)
        socket.resume()
    })
  })
}

function createDesk({ counter }: Proxy): Server {
  return createHttp1((request, response) => {
    if (request.method === 'POST' && request.url === '/__reset')
      counter.reset()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(counter.counts))
  })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

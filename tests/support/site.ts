import type { AddressInfo } from 'node:net'
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import { url } from './stack'

/** The stack's site at an address of its own, where a new version can be published. */
export async function startSite() {
  let version = 1
  const server = createServer(async (request, answer) => {
    const found = await fetch(`${url}${request.url}`)
    const body = Buffer.from(await found.arrayBuffer())
    answer.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? 'text/plain', 'cache-control': 'no-cache' })
    answer.end(request.url === '/sw.js' ? `${body.toString()}\n// version ${version}` : body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    publish: () => version++,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

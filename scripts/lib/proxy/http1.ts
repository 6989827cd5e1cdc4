import { request as ask } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Proxy } from './counting-proxy'
import { Call, callerOf } from './messages'
import { readJson, restMethod } from './rest'
import { channelCutter, channelMethod, readPosted } from './webchannel'

/** Passes on one HTTP/1 call: REST, the web SDK's streams, and the emulator's own questions. */
export async function passHttp1(proxy: Proxy, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const watcher = watch(proxy, incoming)
  const fault = watcher ? proxy.faultOf(watcher.call) : undefined
  if (fault?.delay)
    await new Promise(resolve => setTimeout(resolve, fault.delay))
  const headers = { ...incoming.headers }
  // Counting reads the answer as it passes.
  delete headers['accept-encoding']
  const upstream = ask({ host: '127.0.0.1', port: proxy.behind, method: incoming.method, path: incoming.url, headers }, (answer) => {
    if (fault?.dropAnswer) {
      answer.resume().on('end', () => incoming.socket.destroy())
      return
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    outgoing.flushHeaders()
    answer.on('data', (chunk: Buffer) => watcher?.answer(chunk))
    answer.on('end', () => watcher?.end(answer.statusCode === 200))
    answer.on('aborted', () => outgoing.destroy())
    answer.pipe(outgoing)
  })
  upstream.on('error', () => outgoing.destroy())
  outgoing.on('close', () => upstream.destroy())
  incoming.on('data', (chunk: Buffer) => watcher?.ask(chunk))
  incoming.pipe(upstream)
}

interface Watcher {
  call: Call
  ask: (chunk: Buffer) => void
  answer: (chunk: Buffer) => void
  end: (ok: boolean) => void
}

function watch(proxy: Proxy, { method = '', url = '', headers }: IncomingMessage): Watcher | undefined {
  const channel = channelMethod(url)
  if (channel) {
    const call = new Call(channel, 'client', proxy.counter)
    const posted: Buffer[] = []
    return {
      call,
      ask: chunk => posted.push(chunk),
      answer: channelCutter(message => call.answered(message)),
      end: ok => ok && readPosted(Buffer.concat(posted).toString()).forEach(message => call.asked(message)),
    }
  }
  const rest = restMethod(method, url)
  if (!rest)
    return undefined
  const call = new Call(rest.method, callerOf(headers.authorization), proxy.counter)
  const [asked, answered]: [Buffer[], Buffer[]] = [[], []]
  return {
    call,
    ask: chunk => asked.push(chunk),
    answer: chunk => answered.push(chunk),
    end(ok) {
      if (!ok)
        return
      call.asked({ ...rest.request, ...readJson(Buffer.concat(asked).toString())[0] })
      readJson(Buffer.concat(answered).toString()).forEach(message => call.answered(message))
      call.ended(ok)
    },
  }
}

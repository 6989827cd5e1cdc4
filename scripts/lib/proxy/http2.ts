import type { ClientHttp2Session, IncomingHttpHeaders, ServerHttp2Session, ServerHttp2Stream } from 'node:http2'
import { connect, constants } from 'node:http2'
import type { Proxy } from './counting-proxy'
import { decodeRequest, decodeResponse, messageCutter } from './grpc'
import { Call, callerOf } from './messages'

/** A session with the client has one with Firestore behind it. */
export function passSession(proxy: Proxy, session: ServerHttp2Session): void {
  const behind = connect(`http://127.0.0.1:${proxy.behind}`)
  behind.on('error', () => session.destroy())
  behind.on('close', () => session.close())
  session.on('close', () => behind.close())
  session.on('error', () => behind.destroy())
  session.on('stream', (stream, headers) => void passStream(proxy, behind, stream, headers))
}

/** Passes on one gRPC call and counts its messages on their way. */
async function passStream(proxy: Proxy, behind: ClientHttp2Session, stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
  const method = String(headers[':path']).split('/').at(-1)!
  const call = new Call(method, callerOf(headers.authorization), proxy.counter)
  const fault = proxy.faultOf(call)
  if (fault?.delay)
    await new Promise(resolve => setTimeout(resolve, fault.delay))
  const upstream = behind.request(headers, { endStream: false })
  const asked = messageCutter(bytes => call.asked(decodeRequest(method, bytes)))
  const answered = messageCutter(bytes => call.answered(decodeResponse(method, bytes)))
  stream.on('data', asked)
  stream.pipe(upstream)
  stream.on('error', () => upstream.close(constants.NGHTTP2_CANCEL))
  stream.on('close', () => upstream.close(stream.rstCode))
  upstream.on('error', () => stream.close(constants.NGHTTP2_INTERNAL_ERROR))
  upstream.on('close', () => upstream.rstCode && stream.close(upstream.rstCode))
  if (fault?.dropAnswer) {
    upstream.resume().on('end', () => stream.close(constants.NGHTTP2_INTERNAL_ERROR))
    return
  }
  let trailers: IncomingHttpHeaders = {}
  upstream.on('trailers', (more) => {
    trailers = more
  })
  upstream.on('response', (answer) => {
    // An error comes as headers alone.
    if (answer['grpc-status'] !== undefined) {
      stream.respond(answer, { endStream: true })
      return
    }
    stream.respond(answer, { waitForTrailers: true })
    stream.on('wantTrailers', () => {
      call.ended(trailers['grpc-status'] === '0')
      stream.sendTrailers(trailers)
    })
    upstream.on('data', answered)
    upstream.pipe(stream)
  })
}

import { createRequire } from 'node:module'
import { root } from '../project'
import type { Message } from './messages'

interface Codec {
  decode: (bytes: Buffer) => unknown
  toObject: (message: unknown, options: object) => Message
}

// By its path: the package does not export its protos.
const protos = createRequire(import.meta.url)(`${root}/node_modules/@google-cloud/firestore/build/protos/firestore_v1_proto_api.js`)
const v1: Record<string, Codec> = protos.google.firestore.v1

const plainDocument = { decode: (bytes: Buffer) => v1.Document!.decode(bytes), toObject: (message: unknown, options: object) => v1.Document!.toObject(message, options) }
const answers: Record<string, Codec | undefined> = { GetDocument: plainDocument, CreateDocument: plainDocument, UpdateDocument: plainDocument }

export function decodeRequest(method: string, bytes: Buffer): Message {
  return decode(v1[`${method}Request`], bytes)
}

export function decodeResponse(method: string, bytes: Buffer): Message {
  return decode(answers[method] ?? v1[`${method}Response`], bytes)
}

/** Methods without a type of their own (an empty answer) are an empty message. */
function decode(codec: Codec | undefined, bytes: Buffer): Message {
  return codec ? codec.toObject(codec.decode(bytes), { longs: Number, bytes: String }) : {}
}

/** Cuts a gRPC stream into its messages: a flag, four bytes of length, the message. */
export function messageCutter(onMessage: (bytes: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(1)) {
      const end = 5 + rest.readUInt32BE(1)
      onMessage(rest.subarray(5, end))
      rest = rest.subarray(end)
    }
  }
}

import type { Message } from './messages'

/** `Listen` or `Write` for the two streams of the web SDK. */
export function channelMethod(url: string): string | undefined {
  return /^\/google\.firestore\.v1\.Firestore\/(Listen|Write)\/channel/.exec(url)?.[1]
}

/** Messages that the browser posts: `count=1&req0___data__={…}`. */
export function readPosted(body: string): Message[] {
  return [...new URLSearchParams(body)]
    .filter(([key]) => /^req\d+___data__$/.test(key))
    .map(([, value]) => JSON.parse(value))
}

/** Cuts what the browser hears, `length\n[[1,[{…}]],…]` again and again, into its messages. */
export function channelCutter(onMessage: (message: Message) => void): (chunk: Buffer) => void {
  const decoder = new TextDecoder()
  let rest = ''
  return (chunk) => {
    rest += decoder.decode(chunk, { stream: true })
    for (;;) {
      const line = rest.indexOf('\n')
      const length = Number(rest.slice(0, line))
      if (line < 1 || Number.isNaN(length) || rest.length < line + 1 + length)
        return
      const batch: unknown = JSON.parse(rest.slice(line + 1, line + 1 + length))
      rest = rest.slice(line + 1 + length)
      // A refused channel is answered by an error instead.
      for (const [, messages] of (Array.isArray(batch) ? batch : []).filter((part): part is [number, unknown[]] => Array.isArray(part) && Array.isArray(part[1])))
        messages.filter(message => typeof message === 'object' && message !== null).forEach(message => onMessage(message as Message))
    }
  }
}

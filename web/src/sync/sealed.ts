/** Rounds of PBKDF2: what a phone does in under a second, and who guesses codes pays each time. */
const ROUNDS = 310_000
const MARK = 'TUNGNGO1'

/** A text that only the code opens again (AES-GCM under a key made from the code), as one line of letters. */
export async function seal(text: string, code: string): Promise<string> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))]
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(code, salt), new TextEncoder().encode(text))
  return [MARK, ...[salt, iv, new Uint8Array(sealed)].map(toLetters)].join('.')
}

/** @returns the text; undefined when it is none of ours, was changed, or the code is another */
export async function unseal(line: string, code: string): Promise<string | undefined> {
  try {
    const [mark, ...parts] = line.trim().split('.')
    const [salt, iv, sealed] = parts.map(toBytes)
    if (mark !== MARK || !salt || !iv || !sealed)
      return undefined
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(code, salt), sealed))
  }
  catch {
    return undefined
  }
}

async function keyOf(code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

// Piece by piece: an evening's bytes are too many arguments for one call.
const toLetters = (bytes: Uint8Array) => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
const toBytes = (letters: string) => Uint8Array.from(atob(letters), sign => sign.charCodeAt(0))

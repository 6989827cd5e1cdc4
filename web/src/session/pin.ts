const ROUNDS = 310_000

/** A PIN as it may lie on the phone: stretched with its own salt (PBKDF2), both as hex. */
export interface KeptPin { salt: string, hash: string }

export const isPin = (typed: string): boolean => /^\d{4}$/.test(typed)

export async function keepPin(pin: string): Promise<KeptPin> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(16)))
  return { salt, hash: await stretch(pin, salt) }
}

export async function fitsPin(pin: string, { salt, hash }: KeptPin): Promise<boolean> {
  return await stretch(pin, salt) === hash
}

async function stretch(pin: string, salt: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const secret = await crypto.subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveBits'])
  return toHex(new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: ROUNDS }, secret, 256)))
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

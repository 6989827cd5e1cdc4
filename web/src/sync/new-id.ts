const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 20

/** 20 random letters and digits: the id of a fact or household made on this phone. */
export function newId(): string {
  const id: string[] = []
  while (id.length < LENGTH) {
    // Bytes past the last whole round of signs are thrown away, so that each sign is as likely.
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < 248 && id.length < LENGTH)
        id.push(SIGNS[byte % SIGNS.length]!)
    }
  }
  return id.join('')
}

import type { Operation } from '@tung-ngo/domain/access'

/** What the rules said to one attempt. */
export type Verdict
  = { kind: 'allowed' }
    | { kind: 'denied' }
    /** Refused because a condition could not be evaluated, or ran over a limit: the rules never meant to say no. */
    | { kind: 'broken', text: string }

/** Runs an attempt and reads the answer. Anything but success and a denial is thrown. */
export async function verdictOn(operation: Operation, attempt: () => Promise<unknown>): Promise<Verdict> {
  try {
    await attempt()
    return { kind: 'allowed' }
  }
  catch (error) {
    const { code, message } = error as { code?: string, message: string }
    if (code !== 'permission-denied')
      throw error
    return readDenial(operation, message)
  }
}

/** What the refusal of a question that changes nothing says: a write that comes with another's `get` passed if only that was refused. */
export function readAnswer(operation: Operation, message: string): Verdict {
  const statements = statementsIn(message)
  const isWrite = operation !== 'get' && operation !== 'list'
  return isWrite && statements.length > 0 && statements.every(({ of }) => of === 'get') ? { kind: 'allowed' } : readDenial(operation, message)
}

function readDenial(operation: Operation, message: string): Verdict {
  const statements = statementsIn(message)
  if (statements.length === 0 && !message.includes('No matching allow statements'))
    return { kind: 'broken', text: message }
  const failed = statements.find(({ outcome, of }) => of === operation && outcome !== 'false' && !isProversNo(operation, outcome))
  return failed ? { kind: 'broken', text: failed.outcome } : { kind: 'denied' }
}

/** `false for 'get' @ L132, Null value error. for 'get' @ L358` → what each allow statement came to. */
function statementsIn(message: string) {
  return [...message.matchAll(/(?:^|, |\n)([^\n]*?) for '(\w+)' @ L\d+/g)].map(([, outcome, of]) => ({ outcome: outcome!, of }))
}

/** A list is proven from its query alone: a field that the query does not fix is undefined, and that is its no. */
function isProversNo(operation: Operation, outcome: string): boolean {
  return operation === 'list' && /^Property \w+ is undefined on object\.$/.test(outcome)
}

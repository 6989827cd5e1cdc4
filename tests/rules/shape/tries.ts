import type { Request } from '../support/request'
import type { Doc } from '../support/rules'
import type { Contract } from './contracts'
import type { Variant } from './variants'
import { forSchema, variantsOf } from './variants'

/** A document with one thing other than right, and whether its schema takes it. */
export interface Try extends Variant { request: Request, expected: 'allowed' | 'denied' }

/** The right document of a contract and every variant of it, written where nothing stands or over what stood before. */
export function triesOf({ schema, writer, path, chosenTime, ...contract }: Contract, operation: 'create' | 'update'): Try[] {
  const { make, holds = () => true } = operation === 'update' ? contract.update! : { make: contract.make, holds: contract.create }
  const given = operation === 'update' ? { given: { [path]: contract.update!.before }, beside: contract.update!.beside ?? {} } : {}
  const isRight = (data: Doc) => schema.safeParse(forSchema(data)).success && contract.holds(data) && holds(data)
  const right: Variant = { what: 'nothing changed', value: make() }
  return [right, ...variantsOf(schema, make())].filter(isDocument).map((variant) => {
    const isForged = variant.clientTime && !variant.what.startsWith(`${chosenTime} `)
    return {
      ...variant,
      request: { actor: writer, operation, path, data: variant.value, ...given },
      expected: !isForged && isRight(variant.value) ? 'allowed' : 'denied',
    }
  })
}

function isDocument(variant: Variant): variant is Variant & { value: Doc } {
  return typeof variant.value === 'object' && variant.value !== null && !Array.isArray(variant.value)
}

import { baseFigure } from '@tung-ngo/domain/base-figure'
import { fact } from '@tung-ngo/domain/fact'
import { household } from '@tung-ngo/domain/household'
import { member } from '@tung-ngo/domain/member'
import { officer } from '@tung-ngo/domain/officer'
import { obligation } from '@tung-ngo/domain/periods/obligation'
import { person } from '@tung-ngo/domain/person'
import { team } from '@tung-ngo/domain/team'
import { unit } from '@tung-ngo/domain/unit'
import type { DemoDoc } from './demo'

interface Schema { safeParse: (data: unknown) => { success: boolean, error?: { message: string } } }

/** The schema of a collection, by the last collection name in a document's path. */
const SCHEMAS: Record<string, Schema> = {
  units: unit,
  officers: officer,
  bases: baseFigure,
  obligations: obligation,
  people: person,
  teams: team,
  members: member,
  households: household,
  facts: fact,
}

/** Throws where a document does not have the shape that the domain demands. */
export function checkShape({ path, data }: DemoDoc): void {
  const collection = path.split('/').at(-2)!
  const result = SCHEMAS[collection]!.safeParse(data)
  if (!result.success)
    throw new Error(`${path}: ${result.error?.message}`)
}

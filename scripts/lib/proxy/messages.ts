import type { Caller, Counter } from './counts'

/** The parts of Firestore's messages that counting looks at; gRPC and REST name them alike. */
export interface Message {
  writes?: { update?: Named, delete?: string, transform?: { document: string } }[]
  document?: Named | string
  documents?: (Named | string)[]
  found?: Named
  missing?: string
  documentChange?: { document?: Named }
  result?: unknown
  name?: string
  parent?: string
  collectionId?: string
  structuredQuery?: Query
  structuredAggregationQuery?: { structuredQuery?: Query }
}

interface Named { name?: string }
interface Query { from?: { collectionId?: string, allDescendants?: boolean }[] }

/** One call: what was asked, and what came back so far. */
export class Call {
  private request: Message = {}
  private reads = 0

  constructor(readonly method: string, readonly caller: Caller, private readonly counter: Counter) {}

  asked(message: Message): void {
    this.request = message
    // A Write stream carries many commits; all other calls are counted by their answer.
    if (this.method === 'Write')
      this.commit(message)
  }

  answered(message: Message): void {
    switch (this.method) {
      case 'BatchGetDocuments': return this.read(message.found?.name ?? message.missing)
      case 'RunQuery': return this.read(nameOf(message.document))
      case 'Listen': return this.read(message.documentChange?.document?.name)
      case 'GetDocument': return this.read(message.name)
      case 'ListDocuments': return message.documents?.forEach(document => this.read(nameOf(document)))
      case 'RunAggregationQuery': return message.result ? this.read(this.queried()) : undefined
      case 'Commit': case 'BatchWrite': return this.commit(this.request)
      case 'CreateDocument': case 'UpdateDocument': return this.counter.commit(this.caller, [message.name ?? ''])
      case 'DeleteDocument': return this.counter.commit(this.caller, [this.request.name ?? ''])
    }
  }

  /** A query that finds nothing costs one read. */
  ended(ok: boolean): void {
    if (ok && this.reads === 0 && ['RunQuery', 'ListDocuments'].includes(this.method))
      this.read(this.queried())
  }

  private read(name: string | undefined): void {
    if (!name)
      return
    this.reads++
    this.counter.read(this.caller, name)
  }

  private commit({ writes = [] }: Message): void {
    if (writes.length > 0)
      this.counter.commit(this.caller, writes.map(write => write.update?.name ?? (write.delete || write.transform?.document) ?? ''))
  }

  private queried(): string {
    const { parent = '', collectionId, structuredQuery, structuredAggregationQuery } = this.request
    const [from] = (structuredQuery ?? structuredAggregationQuery?.structuredQuery)?.from ?? []
    const collection = collectionId ?? from?.collectionId ?? '?'
    return from?.allDescendants ? `**/${collection}` : `${parent}/${collection}`
  }
}

const nameOf = (document: Named | string | undefined) => typeof document === 'object' ? document.name : undefined

export function callerOf(authorization: string | undefined): Caller {
  return authorization === 'Bearer owner' ? 'server' : 'client'
}

/** How a person last ordered a table and which columns he chose, on this machine. What was searched or filtered is not kept: a short list would be taken for the whole. */
export interface Kept { xep?: string, cot?: string }

const keyOf = (person: string, table: string) => `tung-ngo.table.${person}.${table}`

export function readKept(person: string, table: string): Kept {
  try {
    const { xep, cot } = JSON.parse(localStorage.getItem(keyOf(person, table)) ?? '{}') as Record<string, unknown>
    return { ...typeof xep === 'string' ? { xep } : {}, ...typeof cot === 'string' ? { cot } : {} }
  }
  catch {
    return {}
  }
}

export function keepView(person: string, table: string, { xep, cot }: Kept): void {
  if (xep === undefined && cot === undefined)
    localStorage.removeItem(keyOf(person, table))
  else
    localStorage.setItem(keyOf(person, table), JSON.stringify({ xep, cot }))
}

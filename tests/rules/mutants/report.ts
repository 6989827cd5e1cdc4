import type { Fate } from './replay'
import { RULES } from '../support/rules'
import { corpus } from './corpus'
import { EQUIVALENTS } from './equivalents'
import { makeMutants } from './make-mutants'
import { parseRules } from './parse-rules'
import { replay } from './replay'

/** How many mutants there are, and what became of them; stillborn ones count nowhere. */
export interface Tally { mutants: number, killed: number, equivalent: number, wrong: string[] }

/** Runs every mutant whose name holds `only`. */
export async function runMutants(only = '', onFate: (fate: Fate) => void = () => {}): Promise<Tally> {
  const mutants = makeMutants(parseRules(RULES)).filter(({ id }) => id.includes(only))
  const fates = await replay(mutants, corpus(), 3, onFate)
  return tallyOf(fates.filter(({ stillborn }) => !stillborn))
}

export function tallyOf(fates: Fate[]): Tally {
  const killed = fates.filter(({ killedBy }) => killedBy !== undefined)
  const equivalent = fates.filter(fate => !fate.killedBy && fate.mutant.id in EQUIVALENTS)
  return {
    mutants: fates.length,
    killed: killed.length,
    equivalent: equivalent.length,
    wrong: [
      ...fates.filter(fate => !fate.killedBy && !(fate.mutant.id in EQUIVALENTS)).map(describeFate),
      ...killed.filter(({ mutant }) => mutant.id in EQUIVALENTS).map(fate => `${describeFate(fate)}, though it is listed as equivalent`),
    ],
  }
}

/** `firestore.rules:182 isMember: drop a not: ! →  SURVIVED` */
export function describeFate({ mutant: { id, line }, killedBy, stillborn }: Fate): string {
  const end = stillborn ? 'is no rules file' : killedBy ? `killed by ${killedBy}` : 'SURVIVED'
  return `firestore.rules:${line} ${id}: ${end}`
}

/** Prints each mutant with its line and what changed; 1 when one survived that is not listed. */
export async function reportMutants(only: string): Promise<number> {
  const started = Date.now()
  const { mutants, killed, equivalent, wrong } = await runMutants(only, fate => console.log(describeFate(fate)))
  wrong.forEach(line => console.error(line))
  console.log(`${mutants} mutants, ${killed} killed, ${equivalent} equivalent, ${wrong.length} wrong, in ${Math.round((Date.now() - started) / 1000)} s`)
  return wrong.length > 0 ? 1 : 0
}

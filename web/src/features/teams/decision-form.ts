import type { EstablishTeamInput } from '@tung-ngo/domain/team-act'
import type { Errors } from '../../ui/form'
import { dayOf } from '@tung-ngo/domain/day'
import { toSent, wrongWith } from '../../files/signed-paper'

type Said = Omit<EstablishTeamInput['decision'], 'paper'>
/** A decision as a person fills it in; `paper`: the signed one, as it was chosen. */
export type DecisionForm = Said & { paper?: File }

export const blankDecision = (): DecisionForm => ({ number: '', on: dayOf(Date.now()), basis: '', composition: '', file: '' })

/** What is written in the form, without the paper. */
export const saidOf = ({ number, on, basis, composition, file }: DecisionForm): Said => ({ number, on, basis, composition, file })

/** What is wrong with the paper, if one was chosen. */
export async function wrongPaper({ paper }: DecisionForm): Promise<Errors> {
  const wrong = paper && await wrongWith(paper)
  return wrong ? { 'decision.paper': wrong } : {}
}

/** The decision as it is sent; a paper stands before an address. */
export async function sentDecision(form: DecisionForm): Promise<EstablishTeamInput['decision']> {
  return form.paper ? { ...saidOf(form), file: '', paper: await toSent(form.paper) } : saidOf(form)
}

import type { Day } from '@tung-ngo/domain/period'
import type { Errors } from '../../ui/form'
import { parseDay } from '@tung-ngo/domain/day'
import { paperTypeOf } from '@tung-ngo/domain/registers/paper-file'
import { MAX_PAPER_BYTES } from '@tung-ngo/domain/reports/issue'
import { ISSUE_WORDS as words } from './consolidated-words'

/** What is written on a report that is issued, and the signed paper. */
export interface IssueForm { number: string, day: string, position: string, name: string, paper: File | null }

/** What keeps a report from being issued, by field. */
export async function problemsOf({ number, day, position, name, paper }: IssueForm, today: Day): Promise<Errors> {
  const problem = paper === null ? words.noPaper : paper.size > MAX_PAPER_BYTES ? words.tooLarge : paperTypeOf(new Uint8Array(await paper.slice(0, 16).arrayBuffer())) === 'pdf' ? '' : words.noPdf
  return {
    ...number.trim() ? {} : { number: words.noNumber },
    ...day === '' ? { day: words.noDay } : !parseDay(day) ? { day: words.wrongDay } : day > today ? { day: words.futureDay } : {},
    ...position.trim() ? {} : { position: words.noPosition },
    ...name.trim() ? {} : { name: words.noSigner },
    ...problem ? { paper: problem } : {},
  }
}

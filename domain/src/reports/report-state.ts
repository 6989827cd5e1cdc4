export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted', 'consolidated', 'issued'] as const
export type ReportState = typeof REPORT_STATES[number]

/** The place that owes the report, the one that it goes to, and what happens by itself at the close. */
type Side = 'reporter' | 'receiver' | 'functions'

/** How a report goes from state to state, who does it, and what has to be said with it. */
interface ReportMove {
  from: readonly ReportState[]
  to: ReportState
  by: readonly Side[]
  asks: readonly string[]
}

/** An accepted report is locked; only reopening, under a name and with a reason, gives it back. An issued one is never opened: a correction is another document that names it. */
export const REPORT_MOVES = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['reporter'], asks: [] },
  /** Where nobody is active: the level above enters it for the team. */
  enterFor: { from: ['draft', 'returned'], to: 'submitted', by: ['receiver'], asks: ['reason'] },
  return: { from: ['submitted'], to: 'returned', by: ['receiver'], asks: ['comment'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['receiver'], asks: [] },
  reopen: { from: ['accepted', 'consolidated'], to: 'returned', by: ['receiver'], asks: ['reason'] },
  consolidate: { from: ['accepted'], to: 'consolidated', by: ['functions'], asks: [] },
  issue: { from: ['consolidated'], to: 'issued', by: ['receiver'], asks: ['number', 'day', 'signer'] },
} as const satisfies Record<string, ReportMove>
export type ReportMoveName = keyof typeof REPORT_MOVES

/** The state after a move; null where it cannot be made: not from there, not by him, or something is left unsaid. */
export function moveReport(state: ReportState, name: ReportMoveName, side: Side, said: Record<string, string> = {}): ReportState | null {
  const move: ReportMove = REPORT_MOVES[name]
  const isSaid = move.asks.every(word => said[word]?.trim())
  return move.from.includes(state) && move.by.includes(side) && isSaid ? move.to : null
}

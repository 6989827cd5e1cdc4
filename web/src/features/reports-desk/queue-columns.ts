import type { Line } from './queue'
import type { TableColumn } from '../../table/column'
import type { TableFilter } from '../../table/rows'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'
import { STANDINGS } from './queue'
import { STANDING_WORDS, TIMELINESS_WORDS, words } from './words'

/** What the queue is ordered by, and what of it leaves as a file. */
export const QUEUE_COLUMNS: TableColumn<Line>[] = [
  { id: 'noi', label: words.reporter, value: ({ name }) => name, text: ({ name }) => name },
  { id: 'trang-thai', label: words.standing, asText: true, value: ({ standing }) => STANDINGS.indexOf(standing), text: ({ standing }) => STANDING_WORDS[standing] },
  { id: 'gui-luc', label: words.sentAt, asText: true, value: ({ sentAt }) => sentAt, text: ({ sentAt }) => sentAt === null ? '' : `${clockOf(sentAt)} ${formatDay(dayOf(sentAt))}` },
  { id: 'dung-han', label: words.timeliness, value: ({ timeliness }) => timeliness, text: ({ timeliness }) => timeliness ? TIMELINESS_WORDS[timeliness] : '' },
  { id: 'khong-co-gi', label: words.nothingBecause, value: ({ nothingBecause }) => nothingBecause, text: ({ nothingBecause }) => nothingBecause ?? '' },
]

export const queueFilters: TableFilter<Line>[] = STANDINGS.map(standing => ({ id: standing, word: STANDING_WORDS[standing], has: line => line.standing === standing }))

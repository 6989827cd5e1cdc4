const LIST = 'a list is of no document by name, and what else this allows is allowed to the same by the statement beside it'
const BESIDE = 'who may add one may change it and take it away, by the statements beside this one'
const CLOSED = 'what no statement names is refused anyway; this one says so'
const COUNTED = 'there are exactly so many such lines, and the line that would be taken for one more is missed where it belongs'
const ABSENT = 'what stands for an absent value is refused, whichever it is'
const DIGITS = 'a number with a fraction is no line of digits'
const NOWHERE = 'nothing stands under what is no id, and the photo of a fact that is not there is refused'
const DELETED = 'who may write here may delete, and a deletion brings nothing that this statement could take'

/** Mutants that no request can tell from the rules, each with the reason. */
export const EQUIVALENTS: Record<string, string> = {
  '/units/{unit}/requests/{id} get: widen the operations: get → read': LIST,
  '/teams/{team}/accesses/{uid} list: widen the operations: list → read': LIST,
  '/teams/{team}/difficulties/{record} get: widen the operations: get → read': LIST,
  '/log/{event} get: widen the operations: get → read': LIST,
  '/teams/{team}/reports/{report} get: widen the operations: get → read': LIST,
  '/units/{unit}/guides/{guide} create, update: widen the operations: create, update → create, write': DELETED,
  '/units/{unit}/guides/{guide} create, update: widen the operations: create, update → write, update': DELETED,
  '/units/{unit}/recordings/{guide} create, update: widen the operations: create, update → create, write': DELETED,
  '/units/{unit}/recordings/{guide} create, update: widen the operations: create, update → write, update': DELETED,
  'isFact: ask for another type: int → number': DIGITS,
  'isActivity: ask for another type: int → number': DIGITS,
  'isActivity: ask for another type: int → number (2)': DIGITS,
  'activityTexts: another default: \'\' → \'\\t\'': 'a village that is absent is refused as one without a letter is',
  'changePattern: raise a bound of a pattern: {3} → {3,4}': COUNTED,
  'activityPattern: raise a bound of a pattern: {5} → {5,6}': COUNTED,
  'activityPattern: raise a bound of a pattern: {2} → {2,3}': COUNTED,
  'isPhoto: a predicate is true: isId(data.fact) → true': NOWHERE,
  'isSender: another default: \'\' → \'\\t\'': 'who sits in a team is somebody: neither is his id',
  'eventOf: another default: \'\' → \'\\t\'': ABSENT,
  'isLeftBy: another default: \'\' → \'\\t\'': ABSENT,
  'isLeftBy: another default: 0 → null': ABSENT,
  'isLeftBy: another default: 0 → null (2)': ABSENT,
  'marksRead: another default: null → \'\\t\'': ABSENT,
  '/people/{person}/devices/{device} create: widen the operations: create → write': BESIDE,
  '/{document=**} read, write: widen the operations: read, write → read, create, write': CLOSED,
  '/{document=**} read, write: drop an operation: read, write → write': CLOSED,
  '/{document=**} read, write: drop an operation: read, write → read': CLOSED,
}

import { RULES } from '../support/rules'

/** The rows of the made-up register, as somebody would write them by hand into firestore.rules. */
const MATCH = `
      match /models/{record} {
        allow read: if sitsIn(team) || servesCommuneOf(teamAt(team));
        allow create: if isId(record) && isModel(request.resource.data) && handlesModel(team, 'create');
        allow update: if isModelLeft(resource.data, request.resource.data, eventOf('teams', team, 'models', record));

        match /events/{event} {
          allow read: if sitsIn(team) || servesCommuneOf(teamAt(team));
          allow create: if isId(event) && isModelEvent(request.resource.data) && handlesModel(team, request.resource.data.kind);
        }
      }
`

const FUNCTIONS = String.raw`
    function handlesModel(team, kind) {
      return kind == 'drop' ? sitsIn(team) : (kind in ['create', 'edit'] && leadsOrDeputizes(team)) || actsForCommuneOf(teamAt(team));
    }
    function isModelEvent(data) {
      return isEvent(data, ['create', 'edit', 'publish', 'drop'])
        && setsFields(data, modelFields(), { 'title': null, 'on': null }, { 'drop': ['reason'] })
        && areModelFields(data.after);
    }
    function isModel(data) { return isNewRecord(data, modelFields(), { 'title': null, 'on': null }, 'draft') && areModelFields(data); }
    function isModelLeft(before, data, event) {
      return isLeftBy(event, before, data,
        { 'edit': ['draft'], 'publish': ['draft'], 'drop': ['draft', 'published'] },
        { 'publish': 'published', 'drop': 'dropped' });
    }
    function modelFields() { return ['title', 'on', 'detail', 'homes', 'kind', 'open', 'keeper', 'village', 'reason']; }
    function areModelFields(data) {
      return areLines(['/title', data.get('title', null), '/on', data.get('on', null), '/detail', data.get('detail', null), '/kind', data.get('kind', null),
          '/keeper', data.get('keeper', null), '/village', data.get('village', null), '/reason', data.get('reason', null)].removeAll([null]),
        '/title\t(?:[^\\s][^\n\t]{0,79}\t)?/on\t(?:' + dayPattern() + '\t)?/detail\t(?:[^\\s][^\t]{0,499}\t)?/kind\t(?:(?:street|market)\t)?'
          + '/keeper\t(?:[A-Za-z0-9_-]{1,40}\t)?/village\t(?:[A-Za-z0-9_-]{1,40}\t)?/reason\t(?:[^\\s][^\t]{0,299}\t)?/end')
        && (data.get('homes', null) == null || isCount(data.homes, 500))
        && data.get('open', null) in [null, true, false];
    }
`

/** Our rules with those rows beside the others. */
export function withMadeUpRows(): string {
  const [before, after] = ['      match /tasks/{record} {', '    // Tasks\n']
  const placed = RULES.replace(before, () => `${MATCH}\n${before}`).replace(after, () => `${FUNCTIONS}\n${after}`)
  if (placed.length !== RULES.length + MATCH.length + FUNCTIONS.length + 2)
    throw new Error('firestore.rules has no place for them any more.')
  return placed
}

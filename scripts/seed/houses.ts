import { SCRIPTED_HOUSES } from './scripted-houses'
import type { Gender } from './names'
import { countryOf, makeName } from './names'
import type { Dice } from './random'
import { diceFor } from './random'
import type { DemoTeam } from './teams'
import { LANDMARKS, LANES } from './words'

/** How a household's season goes; its sheet follows from what happens, not from this. */
export type Fate = 'quick' | 'slow' | 'spread' | 'helped' | 'declined' | 'never' | 'away' | 'moved' | 'removed'

/** A resident and how easily he learns, 0 to 1. */
interface HousePerson { name: string, ability: number }

export interface House {
  id: string
  label: string
  lane: string
  house: string
  landmark: string
  kind: 'normal' | 'business' | 'farming' | 'other'
  remote: boolean
  priority: boolean
  fate: Fate
  /** Stays without VNeID however often the team comes. */
  noVneid: boolean
  /** Written down at the door at the first visit; the others came onto the sheet before. */
  atDoor: boolean
  people: HousePerson[]
  /** What is noted where nothing new was taught; somebody is always at home then. */
  note?: string
  /** Nobody came before today's round. */
  waits?: boolean
}

/** Whether the house is taken off the sheet before the season ends. */
export const isGone = (fate: Fate): fate is 'moved' | 'removed' => fate === 'moved' || fate === 'removed'

/** At most so many houses on a lane: so many fit on the phone. */
const LANE_SIZE = 20

/** The houses of a team's area, lane by lane: so many that stay, and a few that are taken off. `firstLane` names the first one. */
export function housesOf({ id, team, unit }: DemoTeam, staying: number, firstLane?: string): House[] {
  const dice = diceFor(`lanes ${id}`)
  const lanes = diceFor(`lanes ${unit.id}`).shuffle(LANES)
  const names = [...firstLane ? [firstLane] : [], ...id === `t-${unit.id}` ? lanes : lanes.toReversed()]
  const laneName = (lane: number) => names[lane] ?? `${names[lane - names.length]} 2`
  const houses: House[] = []
  let left = staying
  for (let lane = 0; left > 0; lane++) {
    const size = lane === 0 ? LANE_SIZE : dice.int(15, LANE_SIZE)
    for (let number = 1; number <= size && left > 0; number++) {
      const house = makeHouse(`${id} ${houses.length + 1}`, `h-${houses.length + 1}`, laneName(lane), number, team.path)
      houses.push(house)
      left -= Number(!isGone(house.fate))
    }
  }
  return houses
}

function makeHouse(key: string, id: string, lane: string, number: number, path: readonly string[]): House {
  const dice = diceFor(`house ${key}`)
  const scripted = SCRIPTED_HOUSES[lane]?.[number]
  const made = makeName(dice, countryOf(path))
  const name = scripted?.label ?? made.name
  const gender = scripted?.label ? (name.includes(' Thị ') ? 'f' : 'm') : made.gender
  const fate = scripted?.fate ?? fateOf(dice)
  const house: House = {
    id,
    label: name,
    lane,
    house: String(number),
    landmark: dice.chance(0.2) ? dice.pick(LANDMARKS) : '',
    kind: dice.chance(0.12) ? 'business' : dice.chance(0.5) ? 'farming' : 'normal',
    remote: dice.chance(0.04),
    priority: dice.chance(fate === 'helped' ? 0.4 : 0.06),
    fate,
    noVneid: dice.chance(0.1),
    atDoor: dice.chance(0.15) && !isGone(fate),
    people: fate === 'helped' ? elders(name, gender, dice) : family(name, gender, dice),
  }
  return { ...house, ...scripted }
}

const FATES: [Fate, number][] = [['quick', 0.66], ['slow', 0.16], ['helped', 0.055], ['spread', 0.03], ['declined', 0.025], ['never', 0.04], ['away', 0.015], ['moved', 0.015], ['removed', 0.005]]

function fateOf(dice: Dice): Fate {
  let rest = dice.next()
  return FATES.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'quick'
}

const FAMILIES = {
  old: { titles: { m: 'Ông', f: 'Bà' }, ability: 0.2, others: [['Con trai cả', 0.6], ['Con dâu', 0.7], ['Cháu nội', 0.85], ['Con gái út', 0.75]] },
  middle: { titles: { m: 'Anh', f: 'Chị' }, ability: 0.55, others: [['Con trai thứ hai', 0.85], ['Con gái út', 0.75], ['Mẹ', 0.12], ['Con trai cả', 0.8]] },
  young: { titles: { m: 'Anh', f: 'Chị' }, ability: 0.75, others: [['Mẹ', 0.15], ['Bố', 0.18], ['Em trai', 0.8], ['Em gái', 0.7]] },
} as const

/** One to six persons, by nickname, kin term or initials. */
function family(label: string, gender: Gender, dice: Dice): HousePerson[] {
  const { titles, ability, others } = FAMILIES[dice.pick(['old', 'middle', 'middle', 'young'] as const)]
  const size = dice.int(1, 6)
  const head = dice.chance(0.15) ? initials(label) : `${titles[gender]} ${label.split(' ').at(-1)}`
  const spouse: [string, number] = [gender === 'm' ? 'Vợ' : 'Chồng', ability]
  return [[head, ability] as const, spouse, ...dice.shuffle<readonly [string, number]>(others)]
    .slice(0, size)
    .map(([name, usual]) => ({ name, ability: Math.min(1, Math.max(0, usual + (dice.next() - 0.5) * 0.3)) }))
}

function elders(label: string, gender: Gender, dice: Dice): HousePerson[] {
  const head = { name: `${gender === 'm' ? 'Cụ ông' : 'Cụ bà'} ${label.split(' ').at(-1)}`, ability: 0.05 }
  return dice.chance(0.5) ? [head] : [head, { name: gender === 'm' ? 'Vợ' : 'Chồng', ability: 0.08 }]
}

/** `Lò Văn Thoong` → `L.V.T.` */
function initials(name: string): string {
  return name.split(' ').map(word => `${word[0]}.`).join('')
}

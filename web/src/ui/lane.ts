export type LaneMark = 'visited' | 'absent' | 'next' | 'later'

export interface LaneHouse { id: string, number: string, mark: LaneMark }

export const LANE_LENGTH = 20
const COLUMN = 32.4
const FIRST = 18

/** How the path winds: height in px at a place along it. */
const bend = (x: number) => 4 * Math.sin(x / 52)

/** Houses stand in turn above and below the path, two to a column. */
export function placeHouses(houses: LaneHouse[]) {
  return houses.slice(0, LANE_LENGTH).map((house, index) => {
    const x = FIRST + Math.floor(index / 2) * COLUMN
    return { ...house, x, y: (index % 2 === 0 ? 19 : 69) + bend(x) }
  })
}

/** The path's middle line. */
export const ROAD = Array.from({ length: 42 }, (_, step) => `${step ? 'L' : 'M'}${step * 8} ${(44 + bend(step * 8)).toFixed(1)}`).join('')

/** `6 đã tới`, `1 vắng nhà`, `còn 13 nhà` as figures. */
export function countMarks(houses: LaneHouse[]) {
  const visited = houses.filter(({ mark }) => mark === 'visited').length
  const absent = houses.filter(({ mark }) => mark === 'absent').length
  return { visited, absent, left: houses.length - visited - absent }
}

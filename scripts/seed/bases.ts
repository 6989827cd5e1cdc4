import type { BaseFigure, BaseMetric } from '@tung-ngo/domain/base-figure'
import type { Calendar } from './calendar'
import { IMPORT } from './people'
import { diceFor } from './random'
import type { DemoCommune, DemoVillage } from './tree'
import { CHIENG_MUNG, NGHIA_GIANG } from './tree'

/** Said with every figure: nobody may take these for statistics. */
const SOURCE = 'Số minh họa, không phải số thống kê'

/** A stated figure of a unit. */
export interface DemoBase { unit: string, figure: BaseFigure }

/**
 * Base figures of a commune and its villages; about one commune in twenty states none, so that its counts stand
 * without a rate. `registered`: households on the sheets of a village, which its stated number cannot fall short of.
 */
export function basesOf(commune: DemoCommune, registered: (village: string) => number, calendar: Calendar): DemoBase[] {
  const dice = diceFor(`bases ${commune.id}`)
  const full = commune.id === CHIENG_MUNG || commune.id === NGHIA_GIANG
  if (dice.chance(0.05) && !full)
    return []
  const villages = commune.villages.map(village => ({ id: village.id, ...villageFigures(village, registered(village.id)) }))
  const sum = (metric: 'households' | 'population') => villages.reduce((total, village) => total + village[metric], 0)
  const population = sum('population')
  const own: Record<BaseMetric, number> = {
    villages: villages.length,
    households: sum('households'),
    population,
    citizens: Math.round(population * 0.71),
    schools: 2 + Math.round(population / 2600),
    teachers: Math.round(population / 95),
    officials: dice.int(19, 34),
  }
  return [
    ...Object.entries(own).map(([metric, value]) => baseOf(commune.id, metric as BaseMetric, value, calendar)),
    ...villages.flatMap(({ id, households, population }) => [
      baseOf(id, 'households', households, calendar),
      baseOf(id, 'population', population, calendar),
    ]),
  ]
}

function villageFigures({ id, unit }: DemoVillage, registered: number) {
  const dice = diceFor(`base ${id}`)
  const households = registered > 0 ? registered + dice.int(0, 6) : unit.type === 'to_dan_pho' ? dice.int(28, 64) : dice.int(55, 145)
  return { households, population: Math.round(households * (3.9 + dice.next() * 0.9)) }
}

function baseOf(unit: string, metric: BaseMetric, value: number, calendar: Calendar): DemoBase {
  return { unit, figure: { v: 1, metric, value, on: calendar.based, source: SOURCE, by: IMPORT, at: calendar.entered } }
}

import * as z from 'zod/mini'

/** The five basic digital skills (domain §5.2), in the order in which they are always shown. */
export const SKILLS = ['dvc', 'shop', 'pay', 'safety', 'local'] as const
export type Skill = typeof SKILLS[number]
export const skill = z.enum(SKILLS)

/** How far a person has come with a skill; the order is the order of progress. */
export const LEVELS = ['none', 'knows', 'understands', 'does'] as const
export type Level = typeof LEVELS[number]
export const level = z.enum(LEVELS)

/** The parts of each skill, as data. `device` and `social` precede the five and belong to none. */
export const PARTS = {
  dvc: ['email', 'account', 'vneid', 'find', 'submit', 'fee', 'track', 'esign', 'store', 'bcci'],
  shop: ['trusted', 'buy', 'photo', 'openshop', 'promote', 'orders', 'pack', 'quality', 'ship'],
  pay: ['wallet', 'mobilemoney', 'bankapp', 'utilities', 'tuition', 'fees', 'safe'],
  safety: ['scam', 'data', 'site', 'basics'],
  local: ['feedback', 'health', 'learn', 'land', 'app'],
} as const satisfies Record<Skill, readonly string[]>

export const GROUNDWORK = ['device', 'social'] as const

export const ALL_PARTS = [...GROUNDWORK, ...Object.values(PARTS).flat()]
export type Part = typeof ALL_PARTS[number]
export const part = z.enum(ALL_PARTS)

/** The better of two levels. */
export function bestLevel(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b
}

import * as z from 'zod/mini'
import { count, id, instant, line, version } from './shape'
import type { Skill } from './skill'
import { skill, SKILLS } from './skill'

/** Languages that a commune can add its guides in; `tag` is what a screen reader is told. A new one is a line here and a word in the rules. */
export const GUIDE_LANGUAGES = {
  thai: { name: 'Tiếng Thái', tag: 'blt' },
  hmong: { name: 'Tiếng H’Mông', tag: 'hmn' },
  muong: { name: 'Tiếng Mường', tag: 'mtq' },
  tay: { name: 'Tiếng Tày', tag: 'tyz' },
  nung: { name: 'Tiếng Nùng', tag: 'nut' },
  dao: { name: 'Tiếng Dao', tag: 'ium' },
  khomu: { name: 'Tiếng Khơ Mú', tag: 'kjg' },
  khmer: { name: 'Tiếng Khmer', tag: 'km' },
  cham: { name: 'Tiếng Chăm', tag: 'cja' },
  ede: { name: 'Tiếng Ê Đê', tag: 'rad' },
  jarai: { name: 'Tiếng Gia Rai', tag: 'jra' },
  bahnar: { name: 'Tiếng Ba Na', tag: 'bdq' },
} as const
export type GuideLanguage = keyof typeof GUIDE_LANGUAGES
export const LANGUAGES = Object.keys(GUIDE_LANGUAGES) as GuideLanguage[]

export const MAX_STEPS = 6
/** A recording has at most so many bytes (300 KB): a minute and a half of speech. */
export const MAX_RECORDING_BYTES = 307_200
export const RECORDING_TYPES = ['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/webm'] as const
export type RecordingType = typeof RECORDING_TYPES[number]
/** What nobody of a team ever asks or takes: so many lines, or none where the commune has not translated them. */
const NEVER = 4

const told = (max: number) => line(max).check(z.minLength(1, 'Chưa ghi chỗ này.'))

/**
 * `units/{commune}/guides/{language-skill}`: a guide in another language, said step by step as the Vietnamese one is.
 * `recorded`: how many bytes its recording has; null without one. The recording has a document of its own, so that a
 * list of texts stays small.
 */
export const guideText = z.strictObject({
  v: version,
  lang: z.enum(LANGUAGES),
  skill,
  why: told(200),
  script: told(300),
  steps: z.array(told(100)).check(z.minLength(1), z.maxLength(MAX_STEPS)),
  check: told(200),
  never: z.array(told(80)).check(z.refine(lines => lines.length === 0 || lines.length === NEVER, 'Ghi đủ bốn điều, hoặc để trống cả bốn.')),
  recorded: z.nullable(count(MAX_RECORDING_BYTES)),
  by: id,
  updatedAt: instant,
})
export type GuideText = z.infer<typeof guideText>

/** `units/{commune}/recordings/{language-skill}`: the guide read aloud. */
export const recording = z.strictObject({
  v: version,
  type: z.enum(RECORDING_TYPES),
  bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array && value.length > 0 && value.length <= MAX_RECORDING_BYTES),
  by: id,
  updatedAt: instant,
})
export type Recording = z.infer<typeof recording>

export const guideId = (lang: GuideLanguage, skill: Skill): string => `${lang}-${skill}`
const IDS = new Set(LANGUAGES.flatMap(lang => SKILLS.map(skill => guideId(lang, skill))))
export const isGuideId = (id: string): boolean => IDS.has(id)

import type { Guide } from './guide'
import { words } from './words'

/** A guide as plain text, for a message in the village's group; what nobody ever asks stands first. */
export function guideAsText(title: string, { why, steps, check }: Guide): string {
  return [
    `${title}. ${why}`,
    ...steps.map((step, index) => `${index + 1}. ${step.text}`),
    `${words.check}: ${check}`,
    `Nhớ: ${words.neverList.join('; ')}.`,
  ].join('\n')
}

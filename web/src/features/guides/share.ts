import { words } from './words'

interface Shared { why: string, steps: readonly { text: string }[], check: string }

/** A guide as plain text, for a message in the village's group; what nobody ever asks stands first. */
export function guideAsText(title: string, { why, steps, check }: Shared, never: readonly string[] = words.neverList): string {
  return [
    `${title}. ${why}`,
    ...steps.map((step, index) => `${index + 1}. ${step.text}`),
    `${words.check}: ${check}`,
    `Nhớ: ${never.join('; ')}.`,
  ].join('\n')
}

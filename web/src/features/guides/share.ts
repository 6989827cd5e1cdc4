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

/** By the phone's own share sheet (Zalo stands there); where there is none, into the clipboard. */
export async function shareText(title: string, text: string): Promise<'shared' | 'copied' | 'dropped' | 'failed'> {
  try {
    if (navigator.share) {
      await navigator.share({ title, text })
      return 'shared'
    }
    await navigator.clipboard.writeText(text)
    return 'copied'
  }
  catch (error) {
    return (error as Error).name === 'AbortError' ? 'dropped' : 'failed'
  }
}

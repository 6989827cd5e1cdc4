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

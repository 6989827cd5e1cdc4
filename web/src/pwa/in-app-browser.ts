/** Apps whose built-in browser keeps its own storage: what is recorded there is not found again elsewhere. */
const APPS: [name: string, mark: RegExp][] = [
  ['Zalo', /\bZalo\b/i],
  ['Messenger', /\bFB_IAB\/(?:MESSENGER|Orca)|\bMessenger/i],
  ['Facebook', /\bFBA[NV]\b|\bFB_IAB\b|\bFBIOS\b/],
  ['Instagram', /\bInstagram\b/],
  ['TikTok', /\bTikTok|musical_ly|BytedanceWebview/i],
  ['Viber', /\bViber\b/i],
  ['LINE', /\bLine\//],
  ['WhatsApp', /\bWhatsApp\b/],
  ['Telegram', /\bTelegram/i],
  // Any other Android app that shows pages in a WebView.
  ['một ứng dụng khác', /; wv\)/],
]

/** The app in whose built-in browser the page runs; undefined in a real browser. */
export function inAppBrowser(userAgent: string): string | undefined {
  return APPS.find(([, mark]) => mark.test(userAgent))?.[0]
}

/** An address that opens the same page in the phone's own browser. */
export function realBrowserLink(url: string, userAgent: string): string {
  const { protocol, host, pathname, search } = new URL(url)
  if (/android/i.test(userAgent))
    return `intent://${host}${pathname}${search}#Intent;scheme=${protocol.slice(0, -1)};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end`
  if (/iphone|ipad/i.test(userAgent) && protocol === 'https:')
    return `x-safari-https://${host}${pathname}${search}`
  return url
}

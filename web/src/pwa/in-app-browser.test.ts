import { expect, it } from 'vitest'
import { inAppBrowser, realBrowserLink } from './in-app-browser'

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A145F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

it.each([
  ['Zalo', `${ANDROID} Zalo android/24070601 ZaloTheme/light ZaloLanguage/vi`],
  ['Zalo', `${IPHONE} Mobile/15E148 Zalo iOS/521 ZaloTheme/light ZaloLanguage/vn`],
  ['Facebook', `${ANDROID} [FB_IAB/FB4A;FBAV/470.0.0.0;]`],
  ['Facebook', `${IPHONE} Mobile/21F90 [FBAN/FBIOS;FBAV/470.0]`],
  ['Messenger', `${ANDROID} [FB_IAB/Orca-Android;FBAV/465.0.0.0;]`],
  ['TikTok', `${ANDROID} musical_ly_2023505030 BytedanceWebview/d8a21c6`],
  ['một ứng dụng khác', ANDROID],
  [undefined, 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'],
  [undefined, `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
  [undefined, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0'],
])('%s', (app, userAgent) => {
  expect(inAppBrowser(userAgent)).toBe(app)
})

it('opens the same page outside', () => {
  const url = 'https://tungngo.example/ma?m=ABCDEFGHJK'
  expect(realBrowserLink(url, ANDROID)).toBe('intent://tungngo.example/ma?m=ABCDEFGHJK#Intent;scheme=https;action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end')
  expect(realBrowserLink(url, IPHONE)).toBe('x-safari-https://tungngo.example/ma?m=ABCDEFGHJK')
})

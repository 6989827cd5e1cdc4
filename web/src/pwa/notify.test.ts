import { expect, it } from 'vitest'
import { readNews } from './notify'

it('reads a message, plain or as FCM wraps it', () => {
  const news = { title: 'Báo cáo tháng 11', body: 'Gửi trước 25/11, còn 5 ngày', route: '/bao-cao' }
  expect(readNews(JSON.stringify(news))).toEqual(news)
  expect(readNews(JSON.stringify({ data: news }))).toEqual(news)
})

it('opens nothing outside the app, and ignores what it cannot read', () => {
  expect(readNews(JSON.stringify({ title: 'x', route: 'https://elsewhere.example' }))?.route).toBe('/')
  expect(readNews(JSON.stringify({ title: 'x', route: '//elsewhere.example' }))?.route).toBe('/')
  expect(readNews('not json')).toBeUndefined()
  expect(readNews(undefined)).toBeUndefined()
})

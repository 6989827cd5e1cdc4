import { expect, it } from 'vitest'
import { channelCutter, readPosted } from './webchannel'

it('reads what a browser posts', () => {
  expect(readPosted(`count=1&ofs=0&req0___data__=${encodeURIComponent('{"writes":[{"delete":"a"}]}')}`)).toEqual([{ writes: [{ delete: 'a' }] }])
})

it('cuts what a browser hears, wherever the chunks end; lengths count characters, not bytes', () => {
  const batch = JSON.stringify([[1, [{ documentChange: { document: { name: 'xã Mường Bú' } } }]], [2, ['noop']]])
  const bytes = Buffer.from(`${batch.length}\n${batch}`)
  const heard: unknown[] = []
  const cut = channelCutter(message => heard.push(message))
  for (const byte of bytes)
    cut(Buffer.from([byte]))
  expect(heard).toEqual([{ documentChange: { document: { name: 'xã Mường Bú' } } }])
})

it('passes over a channel that was refused', () => {
  const heard: unknown[] = []
  const error = { error: { code: 403, status: 'PERMISSION_DENIED' } }
  for (const refused of [error, [error]].map(body => JSON.stringify(body)))
    channelCutter(message => heard.push(message))(Buffer.from(`${refused.length}\n${refused}`))
  expect(heard).toEqual([])
})

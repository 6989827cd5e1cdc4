import { expect, it } from 'vitest'
import type { IssueForm } from './issue-form'
import { problemsOf } from './issue-form'

const pdf = (size = 0) => new File(['%PDF-1.7\n', new Uint8Array(size)], 'bao-cao.pdf')
const form: IssueForm = { number: '05', day: '2026-11-20', position: 'CHỦ TỊCH', name: 'Quàng Văn Ín', paper: pdf() }
const wrong = async (change: Partial<IssueForm>) => Object.keys(await problemsOf({ ...form, ...change }, '2026-11-21'))

it('is issued with number, day, signer and the signed paper, and nothing less', async () => {
  expect(await wrong({})).toEqual([])
  expect(await wrong({ number: ' ', day: '', position: '', name: ' ', paper: null })).toEqual(['number', 'day', 'position', 'name', 'paper'])
  expect(await wrong({ day: '2026-11-22' })).toEqual(['day'])
  expect(await problemsOf({ ...form, day: '31/02/2026' }, '2026-11-21')).toEqual({ day: 'Ngày chưa đúng. Ví dụ: 20/11/2026.' })
})

it('takes a PDF of two megabytes at most, by what is in it', async () => {
  expect(await wrong({ paper: new File(['PK'], 'bao-cao.pdf') })).toEqual(['paper'])
  expect(await wrong({ paper: pdf(2_000_000) })).toEqual(['paper'])
  expect(await wrong({ paper: pdf(1_999_991) })).toEqual([])
})

import { fileURLToPath } from 'node:url'

/** The repository's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** A project id `demo-…` never reaches outside: Firebase's own convention. */
export const PROJECT = 'demo-tung-ngo'
export const REGION = 'asia-southeast1'

/** Where a local stack of that name keeps its data and logs (git-ignored). */
export const stackFolder = (name: string) => `${root}/.stack/${name}`

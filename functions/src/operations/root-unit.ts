import { queries } from '../store'

let known: Promise<string> | undefined

/** Id of the tree's root, nation or province; asked once an instance. */
export function rootUnit(): Promise<string> {
  known ??= findRoot().catch((error) => {
    known = undefined
    throw error
  })
  return known
}

async function findRoot(): Promise<string> {
  const [root] = (await queries.root().get()).docs
  if (!root)
    throw new Error('There is no root unit yet')
  return root.id
}

/** Works through all items, so many at once. */
export async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T, index: number) => Promise<void>): Promise<void> {
  const entries = items.entries()
  const workers = Array.from({ length: atOnce }, async () => {
    for (const [index, item] of entries)
      await work(item, index)
  })
  await Promise.all(workers)
}

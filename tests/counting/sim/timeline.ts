/** What is due, in slices of virtual time; within a slice in the order of instants. */
export class Timeline<T extends { at: number }> {
  private readonly slices = new Map<number, T[]>()

  constructor(private readonly length: number) {}

  add(item: T): void {
    const slice = this.sliceOf(item.at)
    const items = this.slices.get(slice)
    if (items)
      items.push(item)
    else
      this.slices.set(slice, [item])
  }

  /** Takes out what is due in a slice. */
  take(slice: number): T[] {
    const items = this.slices.get(slice) ?? []
    this.slices.delete(slice)
    return items.sort((a, b) => a.at - b.at)
  }

  next(): number {
    return Math.min(...this.slices.keys())
  }

  sliceOf(at: number): number {
    return Math.floor(at / this.length)
  }

  get size(): number {
    return [...this.slices.values()].reduce((sum, items) => sum + items.length, 0)
  }
}

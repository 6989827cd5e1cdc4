/** A value for each name. By a loop: lists of thousands of households are made of these, and entries cost three times as much. */
export function forEach<Name extends string, Value>(names: readonly Name[], valueOf: (name: Name) => Value): Record<Name, Value> {
  const values = {} as Record<Name, Value>
  for (const name of names)
    values[name] = valueOf(name)
  return values
}

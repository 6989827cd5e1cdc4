/** Done before persons leave as a file: how many lines, which in words; resolves to when (ms). */
export type LogExport = (lines: number, scope: string) => Promise<number>

/** Puts into the log that a list of a unit is taken out; whoever may not read it is refused, and gets no file. */
export const logExportOf = (unit: string, list: string): LogExport => async (lines, scope) => {
  const { callFunction } = await import('./functions')
  return (await callFunction<{ at: number }>('exportPersons', { unit, list, lines, scope: scope.slice(0, 250) })).at
}

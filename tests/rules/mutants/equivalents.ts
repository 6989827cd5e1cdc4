/** Mutants that no request can tell from the rules, each with the reason. */
export const EQUIVALENTS: Record<string, string> = {}

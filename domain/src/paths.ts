/** Where each document lives. */
export const paths = {
  unit: (unit: string) => `units/${unit}`,
  officer: (unit: string, person: string) => `units/${unit}/officers/${person}`,
  base: (unit: string, id: string) => `units/${unit}/bases/${id}`,
  unitTally: (unit: string, period = 'now') => `units/${unit}/tallies/${period}`,
  team: (team: string) => `teams/${team}`,
  members: (team: string) => `teams/${team}/members`,
  member: (team: string, person: string) => `teams/${team}/members/${person}`,
  households: (team: string) => `teams/${team}/households`,
  household: (team: string, household: string) => `teams/${team}/households/${household}`,
  facts: (team: string) => `teams/${team}/facts`,
  fact: (team: string, fact: string) => `teams/${team}/facts/${fact}`,
  access: (team: string, uid: string) => `teams/${team}/accesses/${uid}`,
  teamTally: (team: string, period = 'now') => `teams/${team}/tallies/${period}`,
  person: (person: string) => `people/${person}`,
  signInCode: (hash: string) => `signInCodes/${hash}`,
} as const

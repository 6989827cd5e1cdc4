import type { Request } from './request'
import type { Verdict } from './verdict'
import { ask } from './ask'
import { loadRules } from './load-rules'

/** Asks rules at an instant (ms): where a span ends to the millisecond cannot be asked while the server's clock runs. */
export async function askAt(projectId: string, rules: string, instant: number, request: Request): Promise<Verdict> {
  await loadRules(projectId, rules.replaceAll('request.time', `timestamp.value(${instant})`))
  try {
    return await ask(projectId, request)
  }
  finally {
    await loadRules(projectId, rules)
  }
}

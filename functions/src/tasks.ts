import { onTaskDispatched } from 'firebase-functions/tasks'
import { afterCounting, countTask, hopTask, until } from './counting/after-counting'
import { countTeam as countTeamFacts } from './counting/count-fact'
import { hop as hopUnit } from './counting/hop'
import { countOptions, hopOptions, hopWindowSeconds, recountOptions } from './options'
import { recountTask } from './recount/enqueue-recount'
import { runChunk } from './recount/run-chunk'
import { report } from './report'

export const hop = onTaskDispatched(hopOptions, async (request) => {
  const { unit, full, window, runAt, trace } = hopTask.parse(request.data)
  await until(runAt)
  const outcome = await report('hop', trace, { unit, full, window, runAt }, () => hopUnit(unit, full, Date.now()))
  await afterCounting(outcome, trace, hopWindowSeconds.value(), window)
})

export const countTeam = onTaskDispatched(countOptions, async (request) => {
  const { team, since, runAt, trace } = countTask.parse(request.data)
  await until(runAt)
  const outcome = await report('countTeam', trace, { team, runAt }, () => countTeamFacts(team, since, Date.now()))
  await afterCounting(outcome, trace, hopWindowSeconds.value())
})

export const recount = onTaskDispatched(recountOptions, async (request) => {
  const { id, chunk, trace } = recountTask.parse(request.data)
  const { hops } = await report('recount', trace, { id, chunk }, () => runChunk(id, chunk, Date.now()))
  await afterCounting({ outcome: 'moved', hops }, trace, hopWindowSeconds.value())
})

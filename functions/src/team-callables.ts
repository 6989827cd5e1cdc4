import { answerChannelsInput, countChannelInput } from '@tung-ngo/domain/channels/channel'
import { attachPaperInput, openPaperInput } from '@tung-ngo/domain/registers/record-paper'
import { listPausedInput, pauseSeatInput, resumeSeatInput } from '@tung-ngo/domain/paused-seat'
import { saveReasonInput } from '@tung-ngo/domain/composition/reason'
import { id } from '@tung-ngo/domain/shape'
import * as z from 'zod/mini'
import { answerChannels as channelAnswers, countChannel as writeCount, listTeamChannels as channelsOfTeam } from './channels/team-channels'
import { attachPaper as keepPaperOf, openPaper as readPaper } from './registers/papers'
import { listReasons as reasonsOf, saveReason as writeReason } from './teams/reasons'
import { sumOfChannels } from './channels/sum-channels'
import { teamDecisions as decisionsOf } from './teams/team-decisions'
import { listPaused as pausedAt, pauseSeat as letRest, resumeSeat as giveBack } from './seats/pause-seat'
import { callerOf } from './seats/caller'
import { callable } from './signin/callable'

/** The signed paper of a decision. */
export const attachPaper = callable('attachPaper', attachPaperInput, (input, request) =>
  keepPaperOf(callerOf(request), input, Date.now()))

export const openPaper = callable('openPaper', openPaperInput, (input, request) =>
  readPaper(callerOf(request), input, Date.now()))

/** The decisions that name a team. */
export const teamDecisions = callable('teamDecisions', z.strictObject({ team: id }), ({ team }, request) =>
  decisionsOf(callerOf(request), team, Date.now()))

/** Why a team does not keep rules of make-up. */
export const listReasons = callable('listReasons', z.strictObject({ team: id }), ({ team }, request) =>
  reasonsOf(callerOf(request), team, Date.now()))

export const saveReason = callable('saveReason', saveReasonInput, (input, request) =>
  writeReason(callerOf(request), input, Date.now()))

/** The groups of a team, for the team; what its leader counted of one. */
export const listTeamChannels = callable('listTeamChannels', z.strictObject({ team: id }), ({ team }, request) =>
  channelsOfTeam(callerOf(request), team, Date.now()))

export const countChannel = callable('countChannel', countChannelInput, (input, request) =>
  writeCount(callerOf(request), input, Date.now()))

/** What groups say to the questions of reports; what all groups at and below a unit come to. */
export const answerChannels = callable('answerChannels', answerChannelsInput, (input, request) =>
  channelAnswers(callerOf(request), input, Date.now()))

export const sumChannels = callable('sumChannels', z.strictObject({ unit: id }), ({ unit }, request) =>
  sumOfChannels(callerOf(request), unit, Date.now()))

/** A seat rests for a while, and is given back; who rests at a place. */
export const pauseSeat = callable('pauseSeat', pauseSeatInput, (input, request) =>
  letRest(callerOf(request), input, Date.now()))

export const resumeSeat = callable('resumeSeat', resumeSeatInput, (input, request) =>
  giveBack(callerOf(request), input, Date.now()))

export const listPaused = callable('listPaused', listPausedInput, (input, request) =>
  pausedAt(callerOf(request), input, Date.now()))

export { countChannelInput, saveChannelInput } from '@tung-ngo/domain/channels/channel'
export { compositionRule } from '@tung-ngo/domain/composition/rule'
/**
 * The domain's schemas, for forms alone and loaded when a form first checks itself. The build gives this file its own
 * copy of the domain files (see vite.config.ts), so that the first screen's copy stays free of zod.
 */
export { activity } from '@tung-ngo/domain/fact'
export { stateFiguresInput } from '@tung-ngo/domain/figures-act'
export { guideText } from '@tung-ngo/domain/guide'
export { sheet } from '@tung-ngo/domain/household'
export { obligation } from '@tung-ngo/domain/periods/obligation'
export { eventSchema, missingIn } from '@tung-ngo/domain/registers/record'
export { changeTeamInput, establishTeamInput, mergeTeamInput } from '@tung-ngo/domain/team-act'
export { mergeVillagesInput, planTeamInput, saveVillageInput } from '@tung-ngo/domain/village-act'

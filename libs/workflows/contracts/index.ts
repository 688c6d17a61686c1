export { AdvanceWorkflow } from '../application/commands/advance-workflow/advance-workflow.command.js';
export { PreviewTransition } from '../application/queries/preview-transition/preview-transition.query.js';
export type { PreviewedPosition } from '../application/queries/preview-transition/previewed-position.view.js';
export { InstanceStarted } from './events/instance-started.event.js';
export { StateEntered } from './events/state-entered.event.js';
export { TimerFired } from './events/timer-fired.event.js';
export { workflowsPermissions } from './permissions.js';

export { InstanceStarted } from './events/instance-started.event.js';
export { StateEntered } from './events/state-entered.event.js';
export { TimerFired } from './events/timer-fired.event.js';
export { workflowsPermissions } from './permissions.js';

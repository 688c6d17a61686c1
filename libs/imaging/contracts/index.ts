/** All that other contexts may import of imaging. */
export { GetOrder } from '../application/queries/get-order/get-order.query.js';
export { OrderView } from '../application/queries/get-order/order.view.js';
export { GetStudy } from '../application/queries/get-study/get-study.query.js';
export { StudyView } from '../application/queries/get-study/study.view.js';
export { OrderAcquired } from './events/order-acquired.event.js';
export { OrderCancelled } from './events/order-cancelled.event.js';
export { OrderCompleted } from './events/order-completed.event.js';
export { OrderRequested } from './events/order-requested.event.js';
export { OrderScheduled } from './events/order-scheduled.event.js';
export { ProcedureAdded } from './events/procedure-added.event.js';
export { ProcedureChanged } from './events/procedure-changed.event.js';
export { SiteAdded } from './events/site-added.event.js';
export { SiteChanged } from './events/site-changed.event.js';
export { StudyMatched } from './events/study-matched.event.js';
export { StudyReceived } from './events/study-received.event.js';
export { imagingPermissions } from './permissions.js';

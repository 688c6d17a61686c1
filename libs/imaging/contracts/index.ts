/** All that other contexts may import of imaging. */
export { GetOrder } from '../application/queries/get-order/get-order.query.js';
export { OrderView } from '../application/queries/get-order/order.view.js';
export { GetStudy } from '../application/queries/get-study/get-study.query.js';
export { StudyView } from '../application/queries/get-study/study.view.js';
export { OrderAcquired } from './events/order-acquired.js';
export { OrderCancelled } from './events/order-cancelled.js';
export { OrderCompleted } from './events/order-completed.js';
export { OrderRequested } from './events/order-requested.js';
export { OrderScheduled } from './events/order-scheduled.js';
export { StudyMatched } from './events/study-matched.js';
export { StudyReceived } from './events/study-received.js';
export { imagingPermissions } from './permissions.js';

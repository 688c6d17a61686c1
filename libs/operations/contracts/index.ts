export { DeliveryReplayed } from './events/delivery-replayed.event.js';
export { DeliverySkipped } from './events/delivery-skipped.event.js';
export { operationsPermissions } from './permissions.js';

/** What other contexts may know of notifications. */
export { NotificationQueued } from './events/notification-queued.event.js';
export { NotificationSettled } from './events/notification-settled.event.js';
export { ResultDelivered } from './events/result-delivered.event.js';
export { WebhookQueued } from './events/webhook-queued.event.js';
export { WebhookSettled } from './events/webhook-settled.event.js';
export { notificationsPermissions } from './permissions.js';

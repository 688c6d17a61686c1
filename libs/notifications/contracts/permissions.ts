import type { PermissionCatalog } from '#kernel';

export const notificationsPermissions: PermissionCatalog = {
  'notifications.read': 'See who was told what, by which way, and whether it arrived',
  'notifications.manage': 'Send again what failed or whose fate is unknown',
  'webhooks.manage': 'Create, change and delete webhook endpoints, see their deliveries and send them again',
};

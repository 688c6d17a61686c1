import type { PermissionCatalog } from '#kernel';

/** What this context's use cases ask for. */
export const imagingPermissions = {
  'patients.read': 'See patients',
  'patients.contact': 'See how patients can be reached: telephone number and e-mail address',
  'patients.manage': 'Add, change and merge patients',
  'orders.read': 'See orders, referrers, sites and procedures',
  'orders.create': 'Request examinations',
  'orders.manage': 'Change, schedule and cancel orders; manage referrers, sites and procedures',
  'studies.read': 'See and retrieve studies',
  'studies.store': 'Store studies and match them to orders',
} as const satisfies PermissionCatalog;

import type { PermissionCatalog } from '#kernel';

export const operationsPermissions: PermissionCatalog = {
  'operations.read':
    'See traces, deliveries, schedules, the use of AI models and whether the journal is intact',
  'operations.manage': 'Replay and skip deliveries, and plan, pause and run schedules',
};

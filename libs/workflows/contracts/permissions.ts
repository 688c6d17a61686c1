import type { PermissionCatalog } from '#kernel';

export const workflowsPermissions: PermissionCatalog = {
  'workflows.read': 'See workflow types, templates and instances with their history',
  'workflows.manage': 'Create, publish and retire workflow templates',
  'workflows.act': 'Start workflows and move them on by hand',
};

/** All that other contexts may import of projects. */
export { FindMyProjectIds } from '../application/queries/find-my-project-ids/find-my-project-ids.query.js';
export { FindProjectNames } from '../application/queries/find-project-names/find-project-names.query.js';
export { ProjectNameView } from '../application/queries/find-project-names/project-name.view.js';
export { MemberAdded } from './events/member-added.event.js';
export { MemberChanged } from './events/member-changed.event.js';
export { MemberRemoved } from './events/member-removed.event.js';
export { ProjectArchived } from './events/project-archived.event.js';
export { ProjectCreated } from './events/project-created.event.js';
export { ProjectRenamed } from './events/project-renamed.event.js';
export { ProjectRestored } from './events/project-restored.event.js';
export { projectsPermissions } from './permissions.js';

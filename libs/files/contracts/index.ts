export { RegisterFile } from '../application/commands/register-file/register-file.command.js';
export { FindStorageKeys } from '../application/queries/find-storage-keys/find-storage-keys.query.js';
export { GetFile } from '../application/queries/get-file/get-file.query.js';
export { FileView } from '../application/queries/get-file/file.view.js';
export { FileAdded } from './events/file-added.event.js';
export { FileDeleted } from './events/file-deleted.event.js';
export { StorageSweepDue } from './events/storage-sweep-due.event.js';
export { filesPermissions } from './permissions.js';

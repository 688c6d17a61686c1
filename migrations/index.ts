import type { MigrationClass } from '#platform/database/migration/migrator';
import { Platform1790000000001 } from './1790000000001-platform.js';
import { Identity1790000000002 } from './1790000000002-identity.js';
import { Files1790000000003 } from './1790000000003-files.js';
import { Workflows1790000000006 } from './1790000000006-workflows.js';
import { Reporting1790000000007 } from './1790000000007-reporting.js';
import { Notifications1790000000008 } from './1790000000008-notifications.js';
import { Operations1790000000009 } from './1790000000009-operations.js';
import { Inbox1790000000010 } from './1790000000010-inbox.js';
import { MessageEvents1790000000011 } from './1790000000011-message-events.js';
import { Conversations1790000000004 } from './1790000000004-conversations.js';
import { Imaging1790000000005 } from './1790000000005-imaging.js';

/** All migrations, oldest first: one per feature. */
export const MIGRATIONS: readonly MigrationClass[] = [
  Platform1790000000001,
  Identity1790000000002,
  Files1790000000003,
  Conversations1790000000004,
  Imaging1790000000005,
  Workflows1790000000006,
  Reporting1790000000007,
  Notifications1790000000008,
  Operations1790000000009,
  Inbox1790000000010,
  MessageEvents1790000000011,
];

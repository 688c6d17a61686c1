import type { MigrationClass } from '#platform/database/migration/migrator';
import { Platform1790000000001 } from './1790000000001-platform.js';

/** All migrations, oldest first: one per feature. */
export const MIGRATIONS: readonly MigrationClass[] = [Platform1790000000001];

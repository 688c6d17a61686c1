import type { Provider } from '@nestjs/common';
import { GrantStudyAccessHandler } from './application/commands/grant-study-access/grant-study-access.handler.js';
import { RevokeStudyAccessHandler } from './application/commands/revoke-study-access/revoke-study-access.handler.js';
import { FindReadableStudiesHandler } from './application/queries/find-readable-studies/find-readable-studies.handler.js';
import { FindStudyGrantsHandler } from './application/queries/find-study-grants/find-study-grants.handler.js';
import { KnownGrantee } from './application/services/known-grantee.js';
import { StudyChoice } from './application/services/study-choice.js';
import { StudyGrantRepository } from './domain/study-grant.repository.js';
import { SqlStudyGrantRepository } from './infrastructure/persistence/sql-study-grant.repository.js';

/** Who may see which studies. */
export const ACCESS_PROVIDERS: Provider[] = [
  { provide: StudyGrantRepository, useClass: SqlStudyGrantRepository },
  FindReadableStudiesHandler,
  FindStudyGrantsHandler,
  GrantStudyAccessHandler,
  KnownGrantee,
  RevokeStudyAccessHandler,
  StudyChoice,
];

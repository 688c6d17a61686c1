import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { AddUploadedFileHandler } from './application/commands/add-uploaded-file/add-uploaded-file.handler.js';
import { DeleteFileHandler } from './application/commands/delete-file/delete-file.handler.js';
import { PlanStorageSweepHandler } from './application/commands/plan-storage-sweep/plan-storage-sweep.handler.js';
import { RegisterFileHandler } from './application/commands/register-file/register-file.handler.js';
import { RemoveFileHandler } from './application/commands/remove-file/remove-file.handler.js';
import { SweepStorageHandler } from './application/commands/sweep-storage/sweep-storage.handler.js';
import { FindFilesHandler } from './application/queries/find-files/find-files.handler.js';
import { FindStorageKeysHandler } from './application/queries/find-storage-keys/find-storage-keys.handler.js';
import { GetFileHandler } from './application/queries/get-file/get-file.handler.js';
import { GetStorageKeyHandler } from './application/queries/get-storage-key/get-storage-key.handler.js';
import { PlanUploadHandler } from './application/queries/plan-upload/plan-upload.handler.js';
import { WhenFileDeletedThenRemoveContent } from './application/reactions/when-file-deleted-then-remove-content.js';
import { WhenOrganizationCreatedThenPlanStorageSweep } from './application/reactions/when-organization-created-then-plan-storage-sweep.js';
import { WhenStorageSweepDueThenRemoveOrphans } from './application/reactions/when-storage-sweep-due-then-remove-orphans.js';
import { FileUploads } from './application/services/file-uploads.js';
import { filesPermissions } from './contracts/permissions.js';
import { FileEntryRepository } from './domain/file-entry.repository.js';
import { FileEntrySchema } from './infrastructure/file-entry.schema.js';
import { TypeormFileEntryRepository } from './infrastructure/typeorm-file-entry.repository.js';

/** Stored files: what they are, whose they are, where their content lies. */
@DeclarePermissions(filesPermissions)
@DeclareSchemas(FileEntrySchema)
@Module({
  providers: [
    { provide: FileEntryRepository, useClass: TypeormFileEntryRepository },
    RegisterFileHandler,
    AddUploadedFileHandler,
    DeleteFileHandler,
    RemoveFileHandler,
    PlanStorageSweepHandler,
    SweepStorageHandler,
    GetFileHandler,
    FindFilesHandler,
    FindStorageKeysHandler,
    PlanUploadHandler,
    GetStorageKeyHandler,
    WhenFileDeletedThenRemoveContent,
    WhenOrganizationCreatedThenPlanStorageSweep,
    WhenStorageSweepDueThenRemoveOrphans,
    FileUploads,
  ],
  exports: [FileUploads],
})
export class FilesModule {}

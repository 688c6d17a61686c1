import { Module } from '@nestjs/common';
import { MultipartUploads } from '#platform/http/files/multipart-uploads';
import { FilesModule } from '../../files.module.js';
import { FilesController } from './files.controller.js';

/** The doors of files on the internal API. */
@Module({ imports: [FilesModule], controllers: [FilesController], providers: [MultipartUploads] })
export class FilesAdminModule {}

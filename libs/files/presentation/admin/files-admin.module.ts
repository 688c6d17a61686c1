import { Module } from '@nestjs/common';
import { FilesModule } from '../../files.module.js';
import { FilesController } from './files.controller.js';
import { MultipartUploads } from './multipart-uploads.js';

/** The doors of files on the internal API. */
@Module({ imports: [FilesModule], controllers: [FilesController], providers: [MultipartUploads] })
export class FilesAdminModule {}

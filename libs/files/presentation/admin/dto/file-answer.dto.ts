import { OmitType } from '@nestjs/swagger';
import { FileView } from '../../../application/queries/get-file/file.view.js';

/** A file as the API shows it: without the place of its content. */
export class FileAnswer extends OmitType(FileView, ['storageKey'] as const) {
  static of({ storageKey: _, ...file }: FileView): FileAnswer {
    return file;
  }
}

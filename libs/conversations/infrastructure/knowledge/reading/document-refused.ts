import type { ImportFailure } from '../../../domain/import-failure.js';

/** Why a document cannot become an article. */
export class DocumentRefused extends Error {
  readonly code: ImportFailure;

  constructor(code: ImportFailure) {
    super(code);
    this.name = 'DocumentRefused';
    this.code = code;
  }
}

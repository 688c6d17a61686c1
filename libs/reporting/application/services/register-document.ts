import { DomainError, type Mediator } from '#kernel';
import { GetFile, RegisterFile } from '#files/contracts';
import type { FileStore } from '#platform/storage/file-store';
import type { ReportFile } from '../../domain/report-file.repository.js';
import { reportFileView } from './report-file-view.js';

/**
 * Makes a stored document known as a file. A document has one file id: when another attempt has registered its own
 * content under it, that content is the document, and this one is removed.
 */
export async function registerDocument(
  mediator: Mediator,
  store: FileStore,
  document: ReportFile,
): Promise<ReportFile> {
  const { fileId, storageKey, size, sha256, reportId } = document;
  const { name, contentType } = reportFileView(document);
  try {
    await mediator.send(
      new RegisterFile({
        fileId,
        name,
        contentType,
        size,
        sha256,
        storageKey,
        subjectType: 'report',
        subjectId: reportId,
      }),
    );
    return document;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    const known = await mediator.ask(new GetFile({ fileId }));
    await store.delete(storageKey);
    return { ...document, storageKey: known.storageKey, size: known.size, sha256: known.sha256 };
  }
}

import { parentPort } from 'node:worker_threads';
import { DocumentRefused } from '#conversations/infrastructure/knowledge/reading/document-refused';
import { readHtml } from '#conversations/infrastructure/knowledge/reading/read-html';
import { readMarkdown } from '#conversations/infrastructure/knowledge/reading/read-markdown';
import { readPdf } from '#conversations/infrastructure/knowledge/reading/read-pdf';
import type { DocumentType } from '../../../domain/document-type.js';
import type { ReaderAnswer, ReaderRequest } from './reader-message.js';

// A thread of its own, loaded as it is: of ours it imports by the import table only, and nothing with decorators.
const READERS: Readonly<Record<DocumentType, typeof readPdf>> = {
  'text/markdown': readMarkdown,
  'text/html': readHtml,
  'application/pdf': readPdf,
};

async function answer({ content, mediaType }: ReaderRequest): Promise<ReaderAnswer> {
  try {
    return { kind: 'read', document: await READERS[mediaType](content) };
  } catch (error) {
    if (error instanceof DocumentRefused) return { kind: 'refused', code: error.code };
    // Its stack is used up by what is nested too deep.
    if (error instanceof RangeError) return { kind: 'refused', code: 'too-complex' };
    if (mediaType === 'application/pdf') return { kind: 'refused', code: 'damaged' };
    return { kind: 'failed', error: error instanceof Error ? error.name : 'unknown' };
  }
}

parentPort?.once('message', (request: ReaderRequest) => {
  void answer(request).then((said) => parentPort?.postMessage(said));
});

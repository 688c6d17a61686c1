import { Injectable } from '@nestjs/common';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  type DocumentReading,
  KnowledgeDocuments,
} from '../../../application/services/knowledge-documents.js';
import type { DocumentType } from '../../../domain/document-type.js';
import type { ReaderAnswer, ReaderRequest } from './reader-message.js';

/** What one document may take. */
export interface ReadingLimits {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

const LIMITS: ReadingLimits = { milliseconds: 20_000, mebibytes: 256 };
const WATCHED_EVERY_MS = 50;
const MEBIBYTE = 1_048_576;

/** As it lies beside this file: compiled, or in specs as it was written, which Node reads by itself. */
const ENDING = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const THREAD = new URL(`./read-document.thread${ENDING}`, import.meta.url);

/** Reads each document in a thread of its own, which is ended when it takes too much time or memory. */
@Injectable()
export class ThreadedDocuments extends KnowledgeDocuments {
  private readonly limits: ReadingLimits = LIMITS;

  static limited(limits: ReadingLimits): ThreadedDocuments {
    return Object.assign(new ThreadedDocuments(), { limits });
  }

  override async read(
    content: Uint8Array,
    mediaType: DocumentType,
    signal: AbortSignal,
  ): Promise<DocumentReading> {
    signal.throwIfAborted();
    const thread = new Worker(THREAD, {
      // `isocenter-source` leads the import table to what is written, as in specs.
      execArgv: ENDING === '.ts' ? ['--conditions=isocenter-source'] : [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.limits.mebibytes, stackSizeMb: 4 },
    });
    const ended = new AbortController();
    try {
      thread.postMessage({ content, mediaType } satisfies ReaderRequest);
      const answer = await Promise.race([
        answerOf(thread, ended.signal),
        this.exhausted(thread, ended.signal),
        interrupted(signal, ended.signal),
      ]);
      if (answer.kind === 'failed') throw new Error(`The reader broke down: ${answer.error}`);
      return answer;
    } finally {
      ended.abort();
      await thread.terminate();
    }
  }

  /** Resolves when the thread has taken too much. Memory outside of the heap is not limited by Node itself. */
  private exhausted(thread: Worker, ended: AbortSignal): Promise<DocumentReading> {
    return new Promise((resolve) => {
      const until = Date.now() + this.limits.milliseconds;
      const watch = setInterval(() => {
        if (Date.now() > until) resolve({ kind: 'refused', code: 'too-complex' });
        thread.getHeapStatistics().then(
          ({ external_memory: outside }) => {
            if (outside > this.limits.mebibytes * MEBIBYTE) resolve({ kind: 'refused', code: 'too-complex' });
          },
          () => undefined,
        );
      }, WATCHED_EVERY_MS);
      ended.addEventListener('abort', () => {
        clearInterval(watch);
      });
    });
  }
}

async function answerOf(thread: Worker, ended: AbortSignal): Promise<ReaderAnswer> {
  try {
    const [answer] = (await once(thread, 'message', { signal: ended })) as [ReaderAnswer];
    return answer;
  } catch (error) {
    if (isOutOfMemory(error)) return { kind: 'refused', code: 'too-complex' };
    throw error;
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Rejects when the reading must stop. */
function interrupted(signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new Error('The reading of a document was interrupted.'));
      },
      { signal: ended },
    );
  });
}

import { Injectable } from '@nestjs/common';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { startThread } from '#platform/threads/start-thread';
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
    const thread = startThread('./read-document.thread', import.meta.url, this.limits.mebibytes);
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

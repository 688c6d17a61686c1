import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SentFile } from './sent-file.js';

/** A file that a messenger keeps, of a person or of ours. */
export interface FakeFile extends SentFile {
  readonly id: string;
}

/** How the next download goes instead of simply giving the file. */
export type FileBehaviour =
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number }
  | { readonly kind: 'error'; readonly status: number }
  /** Closes the connection without an answer. */
  | { readonly kind: 'drop' }
  /** Closes in the middle of the file. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** Sends so many bytes more than the file has. */
  | { readonly kind: 'swell'; readonly bytes: number }
  /** Says that it is something else. */
  | { readonly kind: 'lie'; readonly contentType: string }
  /** Sends the caller elsewhere. */
  | { readonly kind: 'redirect'; readonly location: string };

/** The files that a messenger keeps, and how it gives them out. */
export class FakeFiles {
  /** Who asked for which file, with what in `Authorization`. */
  readonly reads: { readonly id: string; readonly authorization: string | undefined }[] = [];
  private readonly files = new Map<string, FakeFile>();
  private readonly plans: FileBehaviour[] = [];
  private nextId = 900_000_000_000_001;

  /** Numbers serve as ids everywhere. */
  keep(file: SentFile, id = String(this.nextId++)): FakeFile {
    const kept = { ...file, id };
    this.files.set(id, kept);
    return kept;
  }

  find(id: unknown): FakeFile | undefined {
    return this.files.get(String(id));
  }

  /** As when it has become too old. */
  forget(id: string): void {
    this.files.delete(id);
  }

  /** The next downloads go so, one after the other. */
  plan(...behaviours: FileBehaviour[]): void {
    this.plans.push(...behaviours);
  }

  /** Answers a download. */
  async serve(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.reads.push({ id, authorization: request.headers.authorization });
    const file = this.files.get(id);
    const plan = this.plans.shift();
    if (!file) return void response.writeHead(404).end('not found');
    switch (plan?.kind) {
      case 'too-many-requests':
        return void response.writeHead(429, { 'retry-after': String(plan.retryAfter) }).end();
      case 'error':
        return void response.writeHead(plan.status).end('no');
      case 'redirect':
        return void response.writeHead(302, { location: plan.location }).end();
      case 'drop':
        return void request.socket.destroy();
      case 'cut': {
        response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes.length });
        response.write(file.bytes.subarray(0, file.bytes.length >> 1), () => request.socket.destroy());
        return;
      }
      case 'delay':
        await sleep(plan.ms, undefined, { ref: false });
        break;
      case 'swell': {
        response.writeHead(200, { 'content-type': file.contentType });
        response.write(file.bytes);
        return void response.end(Buffer.alloc(plan.bytes));
      }
      case 'lie':
      case undefined:
    }
    const contentType = plan?.kind === 'lie' ? plan.contentType : file.contentType;
    response
      .writeHead(200, { 'content-type': contentType, 'content-length': file.bytes.length })
      .end(file.bytes);
  }
}

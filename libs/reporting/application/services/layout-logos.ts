import { Injectable } from '@nestjs/common';
import { DomainError, Mediator } from '#kernel';
import { GetFile } from '#files/contracts';
import { FileStore } from '#platform/storage/file-store';
import { logoUnusable } from '../../domain/report.errors.js';
import { pictureSize } from './picture-size.js';

const MAX_BYTES = 1_048_576;
/** Pixels on each side. */
const MAX_SIDE = 4000;
const TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

/** The logo of a practice: a file that somebody uploaded. */
@Injectable()
export class LayoutLogos {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
  ) {}

  /**
   * Refuses what cannot be drawn as a logo, before the layout names it: it is read from the store, outside of any transaction.
   *
   * @throws DomainError `reporting.logo-unusable`
   */
  async check(fileId: string): Promise<void> {
    const file = await this.mediator.ask(new GetFile({ fileId }));
    if (!TYPES.has(file.contentType)) throw logoUnusable('it is neither PNG nor JPEG');
    if (file.size > MAX_BYTES) throw logoUnusable('it is larger than 1 MiB');
    const size = pictureSize(await this.store.read(file.storageKey));
    if (!size) throw logoUnusable('it cannot be read');
    if (Math.max(size.width, size.height) > MAX_SIDE)
      throw logoUnusable(`it is larger than ${MAX_SIDE} pixels`);
  }

  /** The picture; undefined when it was deleted, or is none by now. */
  async find(fileId: string): Promise<Uint8Array | undefined> {
    try {
      const file = await this.mediator.ask(new GetFile({ fileId }));
      return file.size <= MAX_BYTES ? await this.store.read(file.storageKey) : undefined;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError, Mediator } from '#kernel';
import { GetFile } from '#files/contracts';
import { FileStore } from '#platform/storage/file-store';
import type { OutboundFile } from '../../../domain/outbound-message.js';

/** Opens the files that go with messages of ours. It asks as the system. */
@Injectable()
export class OutboundFiles {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
  ) {}

  /** Undefined for one that is not there any more. */
  async find(fileId: string): Promise<OutboundFile | undefined> {
    try {
      const { name, contentType, size, storageKey } = await this.mediator.ask(new GetFile({ fileId }));
      return { name, contentType, size, open: async () => (await this.store.get(storageKey)).stream };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

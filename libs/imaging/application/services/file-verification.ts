import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileStore } from '#platform/storage/file-store';
import { FileStoreError } from '#platform/storage/file-store-error';
import type { Damage, InstanceToVerify } from '../../domain/verification.repository.js';

/** Reads files again and compares them with what was stored. */
@Injectable()
export class FileVerification {
  constructor(private readonly store: FileStore) {}

  /**
   * What is wrong with a file, or null. Other bytes are read twice before they are believed.
   *
   * @param signal ends the reading, which rejects with its reason then
   * @throws FileStoreError when the store cannot be asked: that is no damage
   */
  async verify(instance: InstanceToVerify, signal: AbortSignal): Promise<Damage | null> {
    const damage = await this.compare(instance, signal);
    return damage === 'checksum' ? this.compare(instance, signal) : damage;
  }

  private async compare(
    { storageKey, size, sha256 }: InstanceToVerify,
    signal: AbortSignal,
  ): Promise<Damage | null> {
    const content = await this.store.get(storageKey).catch((error: unknown) => {
      if (error instanceof FileStoreError && error.code === 'storage.not-found') return undefined;
      throw error;
    });
    if (!content) return 'missing';
    if (content.size !== size) {
      content.stream.destroy();
      return 'size';
    }
    const hash = createHash('sha256');
    for await (const chunk of content.stream) {
      signal.throwIfAborted();
      hash.update(chunk as Uint8Array);
    }
    return hash.digest('hex') === sha256 ? null : 'checksum';
  }
}

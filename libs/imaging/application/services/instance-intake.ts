import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { DicomFailure } from '../../domain/dicom/dicom-failure.js';
import type { NewInstance } from '../../domain/new-instance.js';
import { DicomFiles } from './dicom-files.js';
import { instanceKey } from './instance-key.js';
import type { StoreOutcome } from './store-outcome.js';

/** The reader's own limit refuses larger files with a reason; this only bounds the store. */
const LARGEST_FILE = 8 * 1024 ** 3;

/** What a request says of an instance before its content is read. */
export interface AnnouncedInstance {
  readonly studyInstanceUid?: string;
  readonly sopClassUid?: string;
  readonly sopInstanceUid?: string;
}

/** One part on its way in. */
export interface Intake {
  /** The content was read as far as it will be: the next part can be read. */
  readonly read: Promise<void>;
  /** The file is written, or was refused and left no trace. Rejects when the store fails. */
  readonly done: Promise<Taken>;
}

/** `safe` resolves when the file is durable, and rejects when it cannot be. */
export type Taken =
  { readonly instance: NewInstance; readonly safe: Promise<void> } | { readonly refused: StoreOutcome };

/**
 * Takes one DICOM file in: in a single pass its bytes are read, hashed and written. A file that cannot be read, or is of
 * another study than it must be, never appears in the store.
 */
@Injectable()
export class InstanceIntake {
  constructor(
    private readonly files: DicomFiles,
    private readonly store: FileStore,
  ) {}

  /** @param announced what the content has to be of, as far as the request says */
  receive(organizationId: string, content: AsyncIterable<Buffer>, announced: AnnouncedInstance = {}): Intake {
    const read = Promise.withResolvers<void>();
    const done = this.take(organizationId, content, announced, read.resolve);
    // whoever waits for `done` learns of its failure; `read` ends either way
    done.then(
      () => read.resolve(),
      () => read.resolve(),
    );
    return { read: read.promise, done };
  }

  private async take(
    organizationId: string,
    content: AsyncIterable<Buffer>,
    announced: AnnouncedInstance,
    wasRead: () => void,
  ): Promise<Taken> {
    const id = newId();
    const storageKey = instanceKey.of(organizationId, id);
    const reading = this.files.read();
    let result: Pick<NewInstance, 'attributes' | 'metadata'> | undefined;
    async function* body(): AsyncGenerator<Buffer> {
      try {
        for await (const chunk of content) {
          const pending = reading.push(chunk);
          if (pending) await pending;
          yield chunk;
        }
        result = await reading.end();
        checkAnnounced(result.attributes, announced);
      } finally {
        wasRead();
      }
    }
    try {
      const { size, sha256, safe } = await this.store.write(storageKey, body(), { maxBytes: LARGEST_FILE });
      if (!result) throw new Error('The store did not read the file to its end.');
      return { instance: { id, storageKey, size, sha256, ...result }, safe };
    } catch (error) {
      if (!(error instanceof DicomFailure)) throw error;
      return { refused: { ...reading.identity, failureReason: error.failureReason } };
    }
  }
}

function checkAnnounced(
  read: Required<AnnouncedInstance>,
  { studyInstanceUid, sopClassUid, sopInstanceUid }: AnnouncedInstance,
): void {
  const differs = (announced: string | undefined, uid: string): boolean =>
    announced !== undefined && announced !== uid;
  if (differs(studyInstanceUid, read.studyInstanceUid))
    throw new DicomFailure('dicom.study-mismatch', 'the instance is of another study');
  if (differs(sopClassUid, read.sopClassUid) || differs(sopInstanceUid, read.sopInstanceUid))
    throw new DicomFailure('dicom.identifier-invalid', 'the instance is another one than was announced');
}

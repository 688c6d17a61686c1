import type { Association } from '#platform/dimse/association';
import { COMMAND } from '#platform/dimse/message/command-set';
import { requestAssociation } from '#platform/dimse/request-association';
import { CT_IMAGE, type CtImage, dataSetOf, EXPLICIT_LITTLE_ENDIAN } from './ct-image.js';
import type { Outcome } from './insistence.js';

const TIMEOUT_MS = 10_000;
const BOUNDARY = 'isocenter-faults';

/** What makes images and sends them to the archive. */
export interface Modality {
  readonly name: string;
  /** Of one examination. */
  readonly images: number;
  /** How many go in one request. */
  readonly together: number;
  /** Undefined, or a failure, when nobody knows what became of them. */
  store(images: readonly CtImage[]): Promise<Outcome | undefined>;
  end(): Promise<void>;
}

/** Sends by STOW-RS, more in a request than the archive makes known at once. */
export class WebModality implements Modality {
  readonly name = 'web';
  readonly images = 20;
  readonly together = 20;

  constructor(
    private readonly publicUrl: string,
    private readonly apiKey: () => string,
  ) {}

  async store(images: readonly CtImage[]): Promise<Outcome | undefined> {
    const head = Buffer.from(`\r\n--${BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n`);
    const parts = images.flatMap(({ file }) => [head, file]);
    const body = Buffer.concat([...parts, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
    const response = await fetch(`${this.publicUrl}/dicomweb/studies`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.apiKey()}`,
        accept: 'application/dicom+json',
        'content-type': `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`,
      },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { status } = response;
    const answer = await response.text();
    if (status === 200) return { kind: 'taken', status };
    return { kind: status >= 500 || status === 429 ? 'unavailable' : 'refused', status, answer };
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

/** Sends by C-STORE, on one association while it lasts. */
export class DimseModality implements Modality {
  readonly name = 'dimse';
  readonly images = 3;
  readonly together = 1;
  private association?: Association;

  constructor(private readonly port: number) {}

  async store([image]: readonly CtImage[]): Promise<Outcome | undefined> {
    const { file, sopInstanceUid } = image as CtImage;
    if (!this.association || this.association.isOver) this.association = await this.call();
    const { association } = this;
    const late = setTimeout(() => association.abort(), TIMEOUT_MS);
    try {
      return await this.send(association, sopInstanceUid, dataSetOf(file));
    } finally {
      clearTimeout(late);
    }
  }

  async end(): Promise<void> {
    await this.association?.release();
  }

  private async send(association: Association, instance: string, bytes: Buffer): Promise<Outcome> {
    const request = {
      commandField: COMMAND.store,
      affectedSopClassUid: CT_IMAGE,
      affectedSopInstanceUid: instance,
      priority: 0,
    };
    let status = -1;
    for await (const answer of association.perform(1, request, only(bytes)))
      status = answer.command.status ?? -1;
    if (status === 0) return { kind: 'taken', status };
    // A7xx: out of resources, to be tried again (PS3.4, table B.2-1)
    return { kind: status >> 8 === 0xa7 || status === 0x0110 ? 'unavailable' : 'refused', status };
  }

  private call(): Promise<Association> {
    return requestAssociation({
      host: '127.0.0.1',
      port: this.port,
      // as the demo practice knows it
      callingAeTitle: 'STORESCU',
      calledAeTitle: 'ISOCENTER',
      contexts: [{ id: 1, abstractSyntax: CT_IMAGE, transferSyntaxes: [EXPLICIT_LITTLE_ENDIAN] }],
    });
  }
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

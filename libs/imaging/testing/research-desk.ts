import { Readable } from 'node:stream';
import { FileStore } from '#platform/storage/file-store';
import type { Answer, Client } from '#test/support/client';
import type { ContextsApp } from '#test/support/contexts-app';
import { WhenDeIdentificationDueThenCopySome } from '../application/reactions/de-identification/when-de-identification-due-then-copy-some.js';
import { WhenDeIdentificationSettledThenRemoveCopies } from '../application/reactions/de-identification/when-de-identification-settled-then-remove-copies.js';
import { InstanceStore } from '../application/services/instance-store.js';
import { DeIdentificationDue } from '../contracts/events/de-identification-due.event.js';
import { DeIdentificationSettled } from '../contracts/events/de-identification-settled.event.js';
import { rewriteElements } from '../infrastructure/dicom/testing/rewrite-elements.js';
import { ctSmall } from './ct-small.js';

/** A de-identification as the API shows it. */
export interface ShownDeIdentification {
  readonly id: string;
  readonly state: string;
  readonly [name: string]: unknown;
}

/** Somebody who makes de-identified copies, and the worker that makes them. */
export class ResearchDesk {
  readonly door = '/v1/de-identifications';
  readonly client: Client;

  constructor(
    private readonly app: ContextsApp,
    readonly organization: string,
  ) {
    this.client = app.as(organization, ['studies.de-identify', 'studies.read']);
  }

  /** Stores CT images of one patient; answers the study's id. */
  storeCt(uid: string, images = 1): Promise<string> {
    const files = Array.from({ length: images }, (_, n) =>
      rewriteElements(ctSmall.bytes, {
        PatientName: 'Mueller^Annabella',
        PatientID: 'PAT-778899',
        AccessionNumber: 'ACC-424242',
        StudyInstanceUID: uid,
        SeriesInstanceUID: `${uid}.1`,
        SOPInstanceUID: `${uid}.1.${n}`,
        InstanceNumber: String(n + 1),
      }),
    );
    return this.store(files, uid);
  }

  async store(files: readonly Buffer[], uid: string): Promise<string> {
    const { app, organization } = this;
    const contents = Readable.from(files.map((file) => Readable.from([file])));
    await app.run(organization, () =>
      app.get(InstanceStore).store(organization, contents as AsyncIterable<AsyncIterable<Buffer>>),
    );
    const { rows } = await app.owner.query<{ id: string }>(
      'SELECT id FROM study WHERE organization_id = $1 AND study_instance_uid = $2',
      [organization, uid],
    );
    return rows[0]?.id ?? '';
  }

  start(body: object): Promise<Answer<ShownDeIdentification>> {
    return this.client.post<ShownDeIdentification>(this.door, { destination: 'zip', ...body });
  }

  /** What a worker does with one due event. */
  async run(deIdentificationId: string, attempt = 1): Promise<void> {
    const { app, organization } = this;
    await app.run(organization, async () => {
      const envelope = {
        organizationId: organization,
        event: new DeIdentificationDue({ deIdentificationId }),
      };
      const { signal } = new AbortController();
      const effect = app.get(WhenDeIdentificationDueThenCopySome);
      const next = await effect.perform(envelope as never, { attempt, signal });
      if (next) await app.mediator.send(next);
    });
  }

  /** Goes on until it is over. */
  async settle(id: string): Promise<ShownDeIdentification> {
    for (;;) {
      const { body } = await this.client.get<ShownDeIdentification>(`${this.door}/${id}`);
      if (!['queued', 'running'].includes(body.state)) return body;
      await this.run(id);
    }
  }

  async clear(deIdentificationId: string, state: 'cancelled' | 'expired'): Promise<void> {
    const { app, organization } = this;
    const event = new DeIdentificationSettled({ deIdentificationId, state });
    const { signal } = new AbortController();
    await app.run(organization, () =>
      app
        .get(WhenDeIdentificationSettledThenRemoveCopies)
        .perform({ organizationId: organization, event } as never, { attempt: 1, signal }),
    );
  }

  async download(
    id: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; etag: string; bytes: Buffer }> {
    const { baseUrl, token } = this.client;
    const response = await fetch(`${baseUrl}${this.door}/${id}/content`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    const etag = response.headers.get('etag') ?? '';
    return { status: response.status, etag, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** How many copies lie in the store. */
  async copies(): Promise<number> {
    const keys: string[] = [];
    const folder = `org/${this.organization}/de-identified/`;
    for await (const key of this.app.get(FileStore).keys(folder)) keys.push(key);
    return keys.length;
  }
}

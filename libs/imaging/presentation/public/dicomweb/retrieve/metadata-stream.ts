import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator } from '#kernel';
import { GetMetadata } from '../../../../application/queries/get-metadata/get-metadata.query.js';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import { DicomwebBase } from '../dicomweb-base.js';

/** Instances whose metadata are fetched together. */
const BATCH = 50;
/** Inside of a string its quotes would be escaped, so that this is always the attribute. */
const RELATIVE = '"BulkDataURI":"';

/** The metadata of instances as one JSON array (PS3.18, 10.4.1.1.2), fetched while it is sent. */
@Injectable()
export class MetadataStream {
  constructor(
    private readonly mediator: Mediator,
    private readonly context: CurrentContext,
    private readonly base: DicomwebBase,
  ) {}

  async *of(instances: readonly StoredInstance[]): AsyncGenerator<string> {
    // the stream is read by the connection's events, outside of this request's context
    const inContext = this.context.capture();
    for (let start = 0; start < instances.length; start += BATCH) {
      const batch = instances.slice(start, start + BATCH);
      const instanceIds = batch.map(({ instanceId }) => instanceId);
      const texts = await inContext(() => this.mediator.ask(new GetMetadata({ instanceIds })));
      const placed = texts.map((text, i) => this.place(text, batch[i] as StoredInstance));
      yield (start === 0 ? '[' : ',') + placed.join(',');
    }
    yield ']';
  }

  private place(text: string, instance: StoredInstance): string {
    return text.replaceAll(RELATIVE, `${RELATIVE}${this.base.instance(instance)}/`);
  }
}

import { COMMAND } from '#platform/dimse/message/command-set';
import { requestAssociation } from '#platform/dimse/request-association';
import type { CtInstances } from './ct-instances.js';
import type { LoadResult } from './load.js';
import { percentile } from './statistics.js';

const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

export interface StoreLoad {
  readonly port: number;
  readonly calledAeTitle: string;
  readonly associations: number;
  readonly instances: CtInstances;
}

/** Sends new instances by C-STORE on some associations, on each as soon as the one before was answered (closed loop). */
export function storeLoad({ port, calledAeTitle, associations, instances }: StoreLoad) {
  return async (seconds: number): Promise<LoadResult> => {
    instances.beginStudy();
    const times: number[] = [];
    const open = await Promise.all(
      Array.from({ length: associations }, () =>
        requestAssociation({
          host: '127.0.0.1',
          port,
          // as the demo practice knows it
          callingAeTitle: 'STORESCU',
          calledAeTitle,
          contexts: [{ id: 1, abstractSyntax: CT_IMAGE, transferSyntaxes: [EXPLICIT_LITTLE_ENDIAN] }],
        }),
      ),
    );
    const started = performance.now();
    await Promise.all(
      open.map(async (association) => {
        while (performance.now() - started < seconds * 1_000) {
          const { sopInstanceUid, bytes } = instances.nextDataSet();
          const sent = performance.now();
          const request = {
            commandField: COMMAND.store,
            affectedSopClassUid: CT_IMAGE,
            affectedSopInstanceUid: sopInstanceUid,
            priority: 0,
          };
          for await (const { command } of association.perform(1, request, only(bytes)))
            if (command.status !== 0) throw new Error(`C-STORE was answered with ${command.status}`);
          times.push(performance.now() - sent);
        }
      }),
    );
    const elapsed = (performance.now() - started) / 1_000;
    await Promise.all(open.map((association) => association.release()));
    return {
      perSecond: times.length / elapsed,
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
    };
  };
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

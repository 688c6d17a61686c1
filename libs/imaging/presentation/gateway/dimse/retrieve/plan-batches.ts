import type { ProposedContext } from '#platform/dimse/pdu/association-terms';
import type { InstanceToSend } from '../../../../application/queries/find-instances-to-send/find-instances-to-send.query.js';
import { canBeNative } from '../../../../domain/dicom/pixel-codecs.js';
import {
  EXPLICIT_VR_LITTLE_ENDIAN,
  IMPLICIT_VR_LITTLE_ENDIAN,
  type TransferSyntax,
  transferSyntaxOf,
} from '../../../../domain/dicom/transfer-syntax.js';

/** Instances that one association can carry, and what to propose for them. */
export interface SendBatch {
  readonly instances: InstanceToSend[];
  readonly contexts: ProposedContext[];
}

/** Ids of presentation contexts are the odd numbers of one byte. */
const MOST_CONTEXTS = 128;
const PLAIN = [EXPLICIT_VR_LITTLE_ENDIAN, IMPLICIT_VR_LITTLE_ENDIAN];

/**
 * Parts instances into associations. Each class is proposed as it is stored, and in the two syntaxes that everybody knows
 * where it can be sent in these: the peer accepts what it can take.
 */
export function planBatches(instances: readonly InstanceToSend[]): SendBatch[] {
  const batches: SendBatch[] = [];
  let proposed = new Map<string, ProposedContext>();
  for (const instance of instances) {
    const wanted = wishes(instance).filter(([key]) => !proposed.has(key));
    let batch = batches.at(-1);
    if (!batch || proposed.size + wanted.length > MOST_CONTEXTS) {
      batch = { instances: [], contexts: [] };
      batches.push(batch);
      proposed = new Map();
    }
    for (const [key, transferSyntaxes] of wishes(instance)) {
      if (proposed.has(key)) continue;
      const context = { id: proposed.size * 2 + 1, abstractSyntax: instance.sopClassUid, transferSyntaxes };
      proposed.set(key, context);
      batch.contexts.push(context);
    }
    batch.instances.push(instance);
  }
  return batches;
}

/** What to propose for one instance: each set of syntaxes is a context of its own, so that the peer can accept both. */
function wishes({ sopClassUid, transferSyntaxUid }: InstanceToSend): [key: string, string[]][] {
  const plain: [string, string[]] = [`${sopClassUid} plain`, PLAIN];
  if (transferSyntaxUid === EXPLICIT_VR_LITTLE_ENDIAN) return [plain];
  const stored: [string, string[]] = [`${sopClassUid} ${transferSyntaxUid}`, [transferSyntaxUid]];
  return canBeNative(transferSyntaxOf(transferSyntaxUid) as TransferSyntax) ? [stored, plain] : [stored];
}

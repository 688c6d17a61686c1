import type { AcceptedContext } from '#platform/dimse/association-parts';
import type { InstanceToSend } from '../../../../application/queries/find-instances-to-send/find-instances-to-send.query.js';
import { canBeNative } from '../../../../domain/dicom/pixel-codecs.js';
import {
  EXPLICIT_VR_LITTLE_ENDIAN,
  IMPLICIT_VR_LITTLE_ENDIAN,
  type TransferSyntax,
  transferSyntaxOf,
} from '../../../../domain/dicom/transfer-syntax.js';

/** How one instance goes over an association. */
export interface Sending {
  readonly contextId: number;
  readonly encoding: 'as-stored' | 'explicit' | 'implicit';
}

/**
 * Chooses the context to send an instance in: as it is stored where the peer takes that, else with native pixel data where
 * they can be had. Undefined when the peer takes nothing that it could be sent as.
 */
export function chooseSending(
  { sopClassUid, transferSyntaxUid }: InstanceToSend,
  contexts: readonly AcceptedContext[],
): Sending | undefined {
  const suiting = contexts.filter(
    ({ abstractSyntax, weAreUser }) => abstractSyntax === sopClassUid && weAreUser,
  );
  const inSyntax = (uid: string): number | undefined =>
    suiting.find(({ transferSyntax }) => transferSyntax === uid)?.id;
  const same = inSyntax(transferSyntaxUid);
  if (same !== undefined) return { contextId: same, encoding: 'as-stored' };
  if (!canBeNative(transferSyntaxOf(transferSyntaxUid) as TransferSyntax)) return undefined;
  const explicit = inSyntax(EXPLICIT_VR_LITTLE_ENDIAN);
  if (explicit !== undefined) return { contextId: explicit, encoding: 'explicit' };
  const implicit = inSyntax(IMPLICIT_VR_LITTLE_ENDIAN);
  if (implicit !== undefined) return { contextId: implicit, encoding: 'implicit' };
  return undefined;
}

import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator } from '#kernel';
import { AddressList } from '#platform/security/address-list';
import { LocateDicomNode } from '../../../application/queries/locate-dicom-node/locate-dicom-node.query.js';
import type { DicomPeerView } from '../../../application/queries/find-dicom-peers/dicom-peer.view.js';
import { RecognizeDicomPeer } from '../../../application/queries/recognize-dicom-peer/recognize-dicom-peer.query.js';
import { AE_TITLE } from '../../../domain/dicom/ae-title.js';
import type { KnownPeer } from './known-peer.js';

const PART = 'imaging.dimse';

/** Knows by AE titles whom a peer calls, and who it is. */
@Injectable()
export class PeerDirectory {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /** The organization that an AE title stands for, or null. */
  async organizationOf(aeTitle: string): Promise<string | null> {
    if (!AE_TITLE.test(aeTitle)) return null;
    return this.contexts.asSystem(PART, null, () => this.mediator.ask(new LocateDicomNode({ aeTitle })));
  }

  /** The active peer of that AE title in an organization, or null. */
  async find(organizationId: string, aeTitle: string): Promise<DicomPeerView | null> {
    if (!AE_TITLE.test(aeTitle)) return null;
    return this.contexts.asSystem(PART, organizationId, () =>
      this.mediator.ask(new RecognizeDicomPeer({ aeTitle })),
    );
  }

  /** The peer as somebody who may do what it is allowed; null when it is not known, or calls from elsewhere. */
  async recognize(
    organizationId: string,
    titles: { readonly calling: string; readonly called: string },
    address: string,
  ): Promise<KnownPeer | null> {
    const peer = await this.find(organizationId, titles.calling);
    if (!peer || !isAllowed(peer.allowedAddresses, address)) return null;
    const permissions = new Set([
      ...(peer.mayStore ? ['studies.store'] : []),
      ...(peer.mayQuery || peer.mayRetrieve ? ['studies.read'] : []),
      ...(peer.mayWorklist ? ['orders.read'] : []),
    ]);
    const actor = { kind: 'api-key', id: peer.id, organizationId, permissions, name: peer.aeTitle } as const;
    return { organizationId, actor, peer, ownAeTitle: titles.called };
  }
}

function isAllowed(allowed: readonly string[], address: string): boolean {
  return allowed.length === 0 || AddressList.parse(allowed).includes(address);
}

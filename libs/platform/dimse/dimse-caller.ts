import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { PeerTls } from '#platform/gateway/peer-tls';
import { AddressList } from '#platform/security/address-list';
import type { Association } from './association.js';
import { type AssociationWish, requestAssociation } from './request-association.js';

/** Calls peers, as far and with the certificates that the settings say. */
@Injectable()
export class DimseCaller {
  private readonly networks: AddressList;
  private readonly tls: PeerTls;

  constructor(private readonly settings: Settings) {
    this.networks = AddressList.parse(settings.dimse.peerNetworks);
    this.tls = new PeerTls(settings.dimse);
  }

  /** Throws a DimseFailure when there is no association to be had. */
  async call(
    wish: Omit<AssociationWish, 'tls' | 'mayCall'> & { readonly secure: boolean },
  ): Promise<Association> {
    const { secure, ...rest } = wish;
    const { idleMs, pduBytes } = this.settings.dimse;
    return requestAssociation({
      ...rest,
      limits: { idleMs, pduBytes, ...rest.limits },
      ...(secure && { tls: (await this.tls.certificates()) ?? {} }),
      mayCall: (address) => this.networks.includes(address),
    });
  }
}

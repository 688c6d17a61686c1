import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator } from '#kernel';
import type { Hl7Message } from '#platform/hl7/hl7-message';
import { AddressList } from '#platform/security/address-list';
import { LocateHl7Facility } from '../../../application/queries/locate-hl7-facility/locate-hl7-facility.query.js';
import { RecognizeHl7Peer } from '../../../application/queries/recognize-hl7-peer/recognize-hl7-peer.query.js';
import { HL7_NAME } from '../../../domain/hl7/hl7-name.js';
import type { Hl7Sender } from './hl7-sender.js';

const PART = 'imaging.hl7';

/** Knows by the header of a message whom it is for, and who sent it. */
@Injectable()
export class Hl7Directory {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /** The sender as somebody who may do what it is allowed; null when it is not known, or calls from elsewhere. */
  async recognize({ header }: Hl7Message, address: string): Promise<Hl7Sender | null> {
    const [application, facility, ownApplication, ownFacility] = [3, 4, 5, 6].map((field) =>
      header.text(field),
    );
    if (![application, facility, ownFacility].every((name) => HL7_NAME.test(name!))) return null;
    const locate = new LocateHl7Facility({ facility: ownFacility! });
    const organizationId = await this.contexts.asSystem(PART, null, () => this.mediator.ask(locate));
    if (organizationId === null) return null;
    const recognize = new RecognizeHl7Peer({ application: application!, facility: facility! });
    const peer = await this.contexts.asSystem(PART, organizationId, () => this.mediator.ask(recognize));
    if (!peer || !AddressList.parse(peer.allowedAddresses).includes(address)) return null;
    const permissions = new Set([
      ...(peer.mayOrder ? ['orders.create'] : []),
      ...(peer.mayUpdatePatients ? ['patients.manage'] : []),
    ]);
    const name = `${peer.application} ${peer.facility}`;
    const actor = { kind: 'api-key', id: peer.id, organizationId, permissions, name } as const;
    return {
      organizationId,
      actor,
      peer,
      ownNames: [ownApplication!, ownFacility!].filter((own) => own !== ''),
    };
  }
}

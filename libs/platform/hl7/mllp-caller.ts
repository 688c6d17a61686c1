import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { openConnection } from '#platform/gateway/open-connection';
import { PeerTls } from '#platform/gateway/peer-tls';
import { AddressList } from '#platform/security/address-list';
import { mllpFrame, MllpFramer } from './mllp-framer.js';
import { MllpUnanswered } from './mllp-unanswered.js';

export interface MllpReceiver {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
}

const ANSWER_MS = 30_000;
const ANSWER_BYTES = 1_048_576;

/** Sends messages to peers, as far and with the certificates that the settings say. */
@Injectable()
export class MllpCaller {
  private readonly networks: AddressList;
  private readonly tls: PeerTls;

  constructor(settings: Settings) {
    this.networks = AddressList.parse(settings.hl7.peerNetworks);
    this.tls = new PeerTls(settings.hl7);
  }

  /**
   * Sends one message on a connection of its own and answers what comes back. Once the signal says to stop, nothing is
   * sent any more and no answer awaited.
   *
   * @throws MllpUnanswered when nothing does: whether the peer took the message is not known
   */
  async exchange(receiver: MllpReceiver, message: Buffer, signal?: AbortSignal): Promise<Buffer> {
    const socket = await this.connection(receiver, signal);
    const late = setTimeout(() => socket.destroy(), ANSWER_MS);
    try {
      socket.write(mllpFrame(message));
      const framer = new MllpFramer(ANSWER_BYTES);
      for await (const chunk of socket as AsyncIterable<Buffer>)
        for (const answer of framer.push(chunk)) return answer;
    } catch {
      // told below
    } finally {
      clearTimeout(late);
      socket.destroy();
    }
    throw new MllpUnanswered('hl7.unanswered', 'the peer did not answer the message');
  }

  private async connection({ host, port, tls }: MllpReceiver, signal?: AbortSignal): Promise<Socket> {
    const certificates = tls ? ((await this.tls.certificates()) ?? {}) : undefined;
    const mayCall = (address: string): boolean => this.networks.includes(address);
    return openConnection(
      { host, port, tls: certificates, mayCall, signal },
      (why) => new MllpUnanswered('hl7.unreachable', why),
    );
  }
}

import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { loadTls, type TlsCertificates } from '#platform/gateway/load-tls';
import { openConnection } from '#platform/gateway/open-connection';
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
  private tls: Promise<TlsCertificates | undefined> | undefined;

  constructor(private readonly settings: Settings) {
    this.networks = AddressList.parse(settings.hl7.peerNetworks);
  }

  /**
   * Sends one message on a connection of its own and answers what comes back.
   *
   * @throws MllpUnanswered when nothing does: whether the peer took the message is not known
   */
  async exchange(receiver: MllpReceiver, message: Buffer, signal?: AbortSignal): Promise<Buffer> {
    const socket = await this.connection(receiver);
    const stop = (): void => void socket.destroy();
    const late = setTimeout(stop, ANSWER_MS);
    signal?.addEventListener('abort', stop);
    try {
      socket.write(mllpFrame(message));
      const framer = new MllpFramer(ANSWER_BYTES);
      for await (const chunk of socket as AsyncIterable<Buffer>)
        for (const answer of framer.push(chunk)) return answer;
    } catch {
      // told below
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', stop);
      socket.destroy();
    }
    throw new MllpUnanswered('hl7.unanswered', 'the peer did not answer the message');
  }

  private async connection({ host, port, tls }: MllpReceiver): Promise<Socket> {
    const certificates = tls ? ((await (this.tls ??= loadTls(this.settings.hl7))) ?? {}) : undefined;
    const mayCall = (address: string): boolean => this.networks.includes(address);
    return openConnection(
      { host, port, tls: certificates, mayCall },
      (why) => new MllpUnanswered('hl7.unreachable', why),
    );
  }
}

import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { AddressList } from '#platform/security/address-list';
import { mllpFrame, MllpFramer } from './mllp-framer.js';
import { loadMllpTls, type MllpTls } from './mllp-tls.js';
import { MllpUnanswered } from './mllp-unanswered.js';

export interface MllpReceiver {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
}

const CONNECT_MS = 10_000;
const ANSWER_MS = 30_000;
const ANSWER_BYTES = 1_048_576;

/** Sends messages to peers, as far and with the certificates that the settings say. */
@Injectable()
export class MllpCaller {
  private readonly networks: AddressList;
  private tls: Promise<MllpTls | undefined> | undefined;

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
    const unreachable = (why: string): MllpUnanswered => new MllpUnanswered('hl7.unreachable', why);
    const { address } = await lookup(host).catch(() => {
      throw unreachable('the name of the host is not known');
    });
    if (!this.networks.includes(address)) throw unreachable('the address of the host may not be called');
    const certificates = tls ? ((await (this.tls ??= loadMllpTls(this.settings.hl7))) ?? {}) : undefined;
    return new Promise((resolve, reject) => {
      const socket = certificates
        ? connectTls({
            ...certificates,
            host: address,
            port,
            servername: isIP(host) ? '' : host,
            minVersion: 'TLSv1.2',
          })
        : connect({ host: address, port });
      socket.setNoDelay(true);
      const failed = (): void => {
        socket.destroy();
        reject(unreachable('there is no connection to be had'));
      };
      const late = setTimeout(failed, CONNECT_MS);
      socket.once('error', failed);
      socket.once(certificates ? 'secureConnect' : 'connect', () => {
        clearTimeout(late);
        socket.off('error', failed);
        socket.on('error', () => undefined);
        resolve(socket);
      });
      socket.once('close', () => clearTimeout(late));
    });
  }
}

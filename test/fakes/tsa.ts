import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { PKIStatus, PKIStatusInfo, TimeStampReq, TimeStampResp, TimeStampToken } from '@peculiar/asn1-tsp';
import { makeTimeStamp, type Stamped } from './tsa/make-time-stamp.js';
import { makeTimeStampIdentity, type TimeStampIdentity } from './tsa/time-stamp-identity.js';

export const TSA_POLICY = '1.2.3.4.1';

/** How the server treats its questions. */
export type TsaBehaviour =
  | 'well'
  | 'wrong-nonce'
  | 'no-nonce'
  | 'wrong-imprint'
  | 'wrong-policy'
  | 'wrong-clock'
  | 'bad-signature'
  | 'rejects'
  | 'error-500'
  | 'cuts'
  | 'half-an-answer'
  | 'never-answers';

/** A time-stamp server (RFC 3161) on loopback, with a certificate of its own authority; misbehaves when told to. */
export class FakeTsa {
  behaviour: TsaBehaviour = 'well';
  /** What it was asked, and the header `authorization` that came with it. */
  readonly questions: { readonly request: TimeStampReq; readonly authorization: string | undefined }[] = [];

  private constructor(
    private readonly server: Server,
    private identity: TimeStampIdentity,
  ) {}

  /** Listens on loopback; port 0 takes a free one. */
  static async start(port = 0): Promise<FakeTsa> {
    const server = createServer();
    const fake = new FakeTsa(server, await makeTimeStampIdentity());
    server.on('request', (request, response) => void fake.receive(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/tsr`;
  }

  /** The certificate of its authority, in PEM. */
  get authority(): string {
    return this.identity.authority.toString('pem');
  }

  /** Has another certificate from now on, of another authority, for these purposes. */
  async renew(purposes?: readonly string[]): Promise<void> {
    this.identity = await makeTimeStampIdentity(purposes);
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = AsnConvert.parse(await buffer(request), TimeStampReq);
    this.questions.push({ request: question, authorization: request.headers.authorization });
    if (this.behaviour === 'never-answers') return;
    if (this.behaviour === 'cuts') return void request.socket.destroy();
    if (this.behaviour === 'error-500') return void response.writeHead(500).end();
    const answer = this.behaviour === 'rejects' ? rejection() : this.answer(question);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
    if (this.behaviour === 'half-an-answer') response.end(answer.subarray(0, answer.length / 2));
    else response.end(answer);
  }

  private answer(question: TimeStampReq): Buffer {
    const stamped: Stamped = {
      messageImprint: question.messageImprint,
      policy: question.reqPolicy ?? TSA_POLICY,
      genTime: new Date(Math.floor(Date.now() / 1000) * 1000),
      ...(question.nonce ? { nonce: question.nonce } : {}),
    };
    const other = new Uint8Array(32).fill(7).buffer;
    if (this.behaviour === 'wrong-nonce') stamped.nonce = other;
    if (this.behaviour === 'no-nonce') delete stamped.nonce;
    if (this.behaviour === 'wrong-imprint') stamped.messageImprint.hashedMessage = new OctetString(other);
    if (this.behaviour === 'wrong-policy') stamped.policy = '1.2.3.4.99';
    if (this.behaviour === 'wrong-clock') stamped.genTime = new Date(Date.now() - 86_400_000);
    const token = makeTimeStamp(stamped, this.identity);
    if (this.behaviour === 'bad-signature') token[token.length - 5] = (token[token.length - 5] ?? 0) ^ 1;
    const response = new TimeStampResp({
      status: new PKIStatusInfo({ status: PKIStatus.granted }),
      timeStampToken: AsnConvert.parse(token, TimeStampToken),
    });
    return Buffer.from(AsnConvert.serialize(response));
  }
}

function rejection(): Buffer {
  const status = new PKIStatusInfo({ status: PKIStatus.rejection });
  return Buffer.from(AsnConvert.serialize(new TimeStampResp({ status })));
}

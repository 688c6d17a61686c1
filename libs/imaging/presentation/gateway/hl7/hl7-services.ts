import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CurrentContext, DomainError, Mediator, newId } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { Settings } from '#platform/config/settings';
import { Hl7Failure } from '#platform/hl7/hl7-failure';
import type { Hl7Message } from '#platform/hl7/hl7-message';
import { parseHl7 } from '#platform/hl7/parse-hl7';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { RefuseHl7Message } from '../../../application/commands/refuse-hl7-message/refuse-hl7-message.command.js';
import { TakeHl7Merge } from '../../../application/commands/take-hl7-merge/take-hl7-merge.command.js';
import { TakeHl7Orders } from '../../../application/commands/take-hl7-orders/take-hl7-orders.command.js';
import { TakeHl7Patient } from '../../../application/commands/take-hl7-patient/take-hl7-patient.command.js';
import { HL7_NAME } from '../../../domain/hl7/hl7-name.js';
import { Hl7Directory } from './hl7-directory.js';
import { type Hl7Outcome, hl7Reply, unreadable } from './hl7-reply.js';
import type { Hl7Sender } from './hl7-sender.js';
import { readHl7Orders } from './read-hl7-orders.js';
import { readHl7Identifiers, readHl7Patient } from './read-hl7-patient.js';

/** Which messages there are, and what they do. */
const KINDS: Readonly<Record<string, 'orders' | 'patient' | 'merge'>> = {
  'ORM^O01': 'orders',
  'OMG^O19': 'orders',
  'ADT^A01': 'patient',
  'ADT^A04': 'patient',
  'ADT^A08': 'patient',
  'ADT^A28': 'patient',
  'ADT^A31': 'patient',
  'ADT^A40': 'merge',
};

type Message = {
  readonly peerId: string;
  readonly type: string;
  readonly controlId: string;
  readonly digest: string;
};

/** Who says to have sent it, for the log: only what can be a name, as strangers may write anything there. */
function namesOf({ header }: Hl7Message): object {
  const [sendingApplication, sendingFacility, receivingFacility] = [3, 4, 6].map((field) => {
    const name = header.text(field);
    return HL7_NAME.test(name) ? name : null;
  });
  return { sendingApplication, sendingFacility, receivingFacility };
}

/** Does what messages of known peers say, each in a context of its own, and answers for what goes wrong. */
@Injectable()
export class Hl7Services {
  private readonly log: Log;

  constructor(
    private readonly contexts: CurrentContext,
    private readonly mediator: Mediator,
    private readonly directory: Hl7Directory,
    private readonly settings: Settings,
    private readonly metrics: Metrics,
    log: Log,
  ) {
    this.log = log.named('hl7');
  }

  /** The answer to a message; `close` for a sender that we do not know. */
  async answer(
    bytes: Buffer,
    { address }: { address: string },
  ): Promise<{ reply: Buffer | null; close?: boolean }> {
    let message: Hl7Message;
    try {
      message = parseHl7(bytes);
    } catch (error) {
      return {
        reply: this.reply(null, error instanceof Hl7Failure ? unreadable(error) : this.broken(error)),
      };
    }
    try {
      const sender = await this.directory.recognize(message, address);
      if (sender) return { reply: this.reply(message, await this.serve(message, bytes, sender)) };
      this.log.warn('a message was refused: its sender is not known, or may not call from there', {
        address,
        ...namesOf(message),
      });
      const text = 'The sender is not known here, or may not call from its address.';
      const failure = { code: '207', application: 'imaging.hl7-sender-unknown', text };
      return { reply: this.reply(message, { code: 'AR', failure }), close: true };
    } catch (error) {
      return { reply: this.reply(message, this.broken(error)) };
    }
  }

  private reply(message: Hl7Message | null, outcome: Hl7Outcome): Buffer | null {
    const { code = '', event = '' } = message?.type ?? {};
    const type = `${code}^${event}` in KINDS ? `${code}^${event}` : 'other';
    this.metrics
      .counter('hl7_messages_received_total', 'HL7 messages that came', ['type', 'outcome'])
      .inc({ type, outcome: outcome.code });
    return hl7Reply(message, outcome);
  }

  private serve(message: Hl7Message, bytes: Buffer, sender: Hl7Sender): Promise<Hl7Outcome> {
    const { actor, organizationId, peer } = sender;
    const { code, event } = message.type;
    const known: Message = {
      peerId: peer.id,
      type: `${code}^${event}`.slice(0, 20),
      controlId: message.controlId.slice(0, 199),
      digest: createHash('sha256').update(bytes).digest('hex'),
    };
    const context = { actor, organizationId, correlationId: newId(), causationId: null, locale: 'en' };
    return this.contexts.open(context, async () => {
      try {
        this.expectTaken(message);
        return await this.perform(message, known, sender);
      } catch (error) {
        const outcome = this.outcomeOf(error);
        await this.remember(organizationId, known, outcome);
        return outcome;
      }
    });
  }

  /** @throws Hl7Failure for a message that we would not take from anybody */
  private expectTaken({ header, type, controlId }: Hl7Message): void {
    if (controlId === '') throw new Hl7Failure('101', 'the message has no control id (MSH-10)');
    if (!header.text(12).startsWith('2.')) throw new Hl7Failure('203', 'the version of MSH-12 is not HL7 2');
    if (header.text(11) !== 'P' && this.settings.process.production)
      throw new Hl7Failure('202', 'the message is not of production (MSH-11)');
    if (!(`${type.code}^${type.event}` in KINDS)) {
      const knownType = Object.keys(KINDS).some((kind) => kind.startsWith(`${type.code}^`));
      throw new Hl7Failure(knownType ? '201' : '200', 'messages of this type are not taken (MSH-9)');
    }
  }

  private async perform(message: Hl7Message, known: Message, sender: Hl7Sender): Promise<Hl7Outcome> {
    const pid = message.require('PID');
    const patient = readHl7Patient(pid, sender);
    switch (KINDS[known.type]) {
      case 'orders': {
        const { timeZone } = await this.mediator.ask(new GetPractice());
        const orders = readHl7Orders(message, timeZone);
        return {
          code: 'AA',
          orders: await this.mediator.send(new TakeHl7Orders({ ...known, patient, orders })),
        };
      }
      case 'merge': {
        const prior = readHl7Identifiers(message.require('MRG'), 1, sender);
        await this.mediator.send(new TakeHl7Merge({ ...known, patient, prior }));
        return { code: 'AA' };
      }
      default:
        await this.mediator.send(new TakeHl7Patient({ ...known, patient }));
        return { code: 'AA' };
    }
  }

  private outcomeOf(error: unknown): Hl7Outcome {
    if (error instanceof Hl7Failure) return unreadable(error);
    if (!(error instanceof DomainError)) return this.broken(error);
    const codes: Partial<Record<string, string>> = { 'not-found': '204', invalid: '102' };
    const fields = error.details.fields?.map(({ field, message }) => `${field} ${message}`).join('; ');
    const failure = {
      code: codes[error.kind] ?? '207',
      application: error.code,
      text: fields ? `${error.message} ${fields}` : error.message,
    };
    return { code: error.kind === 'forbidden' ? 'AR' : 'AE', failure };
  }

  private broken(error: unknown): Hl7Outcome {
    this.log.error('a message could not be worked on', { err: error });
    const text = 'The message could not be worked on. Send it again later.';
    return { code: 'AE', failure: { code: '207', application: 'kernel.internal', text } };
  }

  /** Refused messages are shown to who looks after the connection; that they cannot be noted is no reason for silence. */
  private async remember(organizationId: string, known: Message, { failure }: Hl7Outcome): Promise<void> {
    if (known.controlId === '' || !failure) return;
    const refusal = new RefuseHl7Message({ ...known, errorCode: failure.application });
    await this.contexts
      .asSystem('imaging.hl7', organizationId, () => this.mediator.send(refusal))
      .catch((error: unknown) => this.log.error('a refused message could not be noted', { err: error }));
  }
}

import { newId } from '#kernel';
import type { Hl7Failure } from '#platform/hl7/hl7-failure';
import type { Hl7Message } from '#platform/hl7/hl7-message';
import { hl7Time } from '#platform/hl7/hl7-time';
import { type Hl7Field, writeHl7 } from '#platform/hl7/write-hl7';
import type { Hl7OrderTaken } from '../../../application/commands/take-hl7-orders/take-hl7-orders.command.js';

/** What came of a message. */
export interface Hl7Outcome {
  /** AA: done. AE: its contents are wrong. AR: it is not for us, or of a kind that we do not take. */
  readonly code: 'AA' | 'AE' | 'AR';
  readonly orders?: readonly Hl7OrderTaken[];
  readonly failure?: {
    /** Of table 0357. */
    readonly code: string;
    /** Ours. */
    readonly application: string;
    /** For people. */
    readonly text: string;
  };
}

/** The answers to orders that name their numbers; other messages, and what is refused, have a general one. */
const ANSWERS: Readonly<Record<string, readonly [code: string, event: string]>> = {
  ORM: ['ORR', 'O02'],
  OMG: ['ORG', 'O20'],
};

/**
 * The answer to a message (HL7 2.5.1, 2.9.2), null when its sender wants none. In enhanced mode that asks for an accept
 * acknowledgment only, its codes begin with C.
 */
export function hl7Reply(
  message: Hl7Message | null,
  { code, orders = [], failure }: Hl7Outcome,
): Buffer | null {
  const [accept, application] = [15, 16].map((field) => message?.header.text(field).toUpperCase() ?? '');
  if (accept === 'NE' && application === 'NE') return null;
  const commitOnly = accept !== '' && accept !== 'NE' && (application === '' || application === 'NE');
  const { code: kind = '', event = '' } = message?.type ?? {};
  const answer = code === 'AA' && orders.length > 0 ? ANSWERS[kind] : undefined;
  const type = answer ? [...answer, answer.join('_')] : ['ACK', event, 'ACK'];
  const header = message?.header;
  const version = header?.text(12);
  const segments: (readonly [string, ...Hl7Field[]])[] = [
    [
      'MSH',
      ...[5, 6, 3, 4].map((field) => header?.text(field) ?? ''),
      ...[hl7Time.write(new Date()), '', type, newId().replaceAll('-', '').slice(-20)],
      ...[header?.text(11) || 'P', version || '2.5.1', '', '', '', '', '', 'UNICODE UTF-8'],
    ],
    ['MSA', commitOnly ? `C${code.charAt(1)}` : code, message?.controlId ?? ''],
  ];
  if (failure) {
    const { code: error, application: own, text } = failure;
    segments.push(['ERR', '', '', [error, '', 'HL70357'], 'E', [own, '', 'L'], '', '', text.slice(0, 250)]);
  }
  if (answer)
    for (const { placerNumber, accessionNumber } of orders)
      segments.push(['ORC', 'OK', placerNumber.split('^'), [accessionNumber, header?.text(5) ?? '']]);
  return Buffer.from(writeHl7(segments), 'utf8');
}

/** The outcome of a message that cannot be read. */
export function unreadable(failure: Hl7Failure): Hl7Outcome {
  const rejected = ['200', '201', '202', '203'].includes(failure.code);
  return {
    code: rejected ? 'AR' : 'AE',
    failure: { code: failure.code, application: 'hl7.unreadable', text: failure.message },
  };
}

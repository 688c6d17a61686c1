import { Injectable } from '@nestjs/common';
import { Hl7Failure } from '#platform/hl7/hl7-failure';
import type { Hl7Message } from '#platform/hl7/hl7-message';
import { MllpCaller } from '#platform/hl7/mllp-caller';
import { MllpUnanswered } from '#platform/hl7/mllp-unanswered';
import { parseHl7 } from '#platform/hl7/parse-hl7';
import { Hl7ResultSender, type Hl7ResultToSend } from '../../application/services/hl7-result-sender.js';
import type { Hl7Attempt } from '../../domain/hl7/hl7-result.js';
import { oruMessage } from './oru-message.js';

@Injectable()
export class MllpResultSender extends Hl7ResultSender {
  constructor(private readonly caller: MllpCaller) {
    super();
  }

  async send(result: Hl7ResultToSend, signal: AbortSignal): Promise<Hl7Attempt> {
    try {
      const answer = parseHl7(await this.caller.exchange(result.receiver, oruMessage(result), signal));
      return judge(answer, result.sending.controlId);
    } catch (error) {
      if (error instanceof MllpUnanswered) return { outcome: 'unanswered', errorCode: error.code };
      if (error instanceof Hl7Failure) return { outcome: 'unanswered', errorCode: 'hl7.answer-unreadable' };
      throw error;
    }
  }
}

/** MSA-1: accepted (AA, CA), in error or rejected; an answer to another message is none. */
function judge(answer: Hl7Message, controlId: string): Hl7Attempt {
  const msa = answer.find('MSA');
  const code = msa?.text(1).toUpperCase() ?? '';
  if (msa?.text(2) !== controlId || !/^[AC][AER]$/.test(code))
    return { outcome: 'unanswered', errorCode: 'hl7.answer-of-other' };
  if (code.endsWith('A')) return { outcome: 'delivered', errorCode: null };
  const error = answer.find('ERR')?.text(3) ?? '';
  const suffix = /^\d{1,3}$/.test(error) ? `-${error}` : '';
  return { outcome: 'refused', errorCode: `hl7.refused-${code.toLowerCase()}${suffix}` };
}

import { parseHl7 } from '#platform/hl7/parse-hl7';
import { hl7Reply } from './hl7-reply.js';

const message = (type: string, accept = '', application = '') =>
  parseHl7(
    Buffer.from(`MSH|^~\\&|HIS|CLINIC|ISO|PRACTICE|2030||${type}|42|P|2.3|||${accept}|${application}\r`),
  );
const orders = [{ placerNumber: '4711^HIS', accessionNumber: '30ABC' }];
const failure = { code: '204', application: 'imaging.order.not-found', text: 'There is none.' };

describe('The answer to a message', () => {
  it('goes back to its sender, in its version, and names it', () => {
    const { header, ...answer } = parseHl7(hl7Reply(message('ORM^O01'), { code: 'AA', orders })!);
    expect([3, 4, 5, 6, 12].map((field) => header.text(field))).toEqual([
      'ISO',
      'PRACTICE',
      'HIS',
      'CLINIC',
      '2.3',
    ]);
    expect([1, 2, 3].map((part) => header.text(9, part))).toEqual(['ORR', 'O02', 'ORR_O02']);
    const [, msa, orc] = answer.segments;
    expect([msa?.text(1), msa?.text(2)]).toEqual(['AA', '42']);
    expect([orc?.text(1), orc?.text(2), orc?.text(2, 2), orc?.text(3)]).toEqual([
      'OK',
      '4711',
      'HIS',
      '30ABC',
    ]);
  });

  it('says what is wrong', () => {
    const answer = parseHl7(hl7Reply(message('OMG^O19'), { code: 'AE', failure })!);
    expect(answer.type).toEqual({ code: 'ACK', event: 'O19' });
    const error = answer.require('ERR');
    expect([3, 4, 5, 8].map((field) => error.text(field))).toEqual([
      '204',
      'E',
      failure.application,
      failure.text,
    ]);
  });

  it.each([
    ['', '', 'AA'],
    ['AL', 'NE', 'CA'],
    ['AL', '', 'CA'],
    ['NE', 'AL', 'AA'],
    ['AL', 'AL', 'AA'],
    ['NE', 'NE', undefined],
  ])('with MSH-15 "%s" and MSH-16 "%s" is %s', (accept, application, code) => {
    const answer = hl7Reply(message('ADT^A08', accept, application), { code: 'AA' });
    expect(answer === null ? undefined : parseHl7(answer).require('MSA').text(1)).toBe(code);
  });

  it('to what is no message names none', () => {
    expect(hl7Reply(null, { code: 'AE', failure })?.toString()).toContain(
      '\rMSA|AE\rERR|||204^^HL70357|E|imaging.',
    );
  });
});

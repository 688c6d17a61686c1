import { Hl7Failure } from './hl7-failure.js';
import { parseHl7 } from './parse-hl7.js';

const HEADER = 'MSH|^~\\&|HIS|CLINIC|ISO|PRACTICE|20300601||ORM^O01|42|P|2.5.1';
const parse = (text: string, encoding: BufferEncoding = 'utf8') => parseHl7(Buffer.from(text, encoding));
const failure = (text: string | Buffer) => {
  try {
    parseHl7(Buffer.from(text as string));
  } catch (error) {
    if (error instanceof Hl7Failure) return error.code;
    throw error;
  }
  return 'read';
};

describe('An HL7 message', () => {
  it('has fields, repetitions, components and subcomponents, counted from 1', () => {
    const message = parse(`${HEADER}\rPID|1||A^^^HIS^MR~B^^^STATE&1.2.3&ISO^NI||Müller&von^Anna\r`);
    expect(message.type).toEqual({ code: 'ORM', event: 'O01' });
    expect([message.controlId, message.header.text(1), message.header.text(2, 1)]).toEqual(['42', '|', '']);
    const pid = message.require('PID');
    expect([pid.count(3), pid.count(4), pid.count(99)]).toEqual([2, 0, 0]);
    expect([pid.all(3), pid.all(3, 5)]).toEqual([
      ['A', 'B'],
      ['MR', 'NI'],
    ]);
    expect([pid.text(3, 4, 1, 2), pid.text(5), pid.text(5, 2)]).toEqual(['1.2.3', 'Müller', 'Anna']);
  });

  it('tells "nothing any more" from nothing said', () => {
    const pid = parse(`${HEADER}\rPID|1||""||\r`).require('PID');
    expect([pid.value(3), pid.value(4), pid.text(3)]).toEqual([null, undefined, '']);
  });

  it('is read with the delimiters that it names', () => {
    const message = parse('MSH#*!$%#HIS#CLINIC\rPID###A***HIS!B##x$F$y%z$T$\r');
    const pid = message.require('PID');
    expect([pid.all(3), pid.text(3, 4), pid.text(5), pid.text(5, 1, 0, 2)]).toEqual([
      ['A', 'B'],
      'HIS',
      'x#y',
      'z%',
    ]);
  });

  it('has its escape sequences read, and what only formats left out', () => {
    const obx = parse(
      `${HEADER}\rOBX|\\F\\\\S\\\\T\\\\R\\\\E\\|a\\.br\\b\\H\\c\\N\\|\\X4fc3a4\\|C:\\temp|\\Zoo\\x\r`,
    ).require('OBX');
    expect([1, 2, 3, 4, 5].map((field) => obx.text(field))).toEqual([
      '|^&~\\',
      'a\nbc',
      'Oä',
      'C:\\temp',
      'x',
    ]);
  });

  it('takes line ends that the standard does not allow', () => {
    for (const end of ['\n', '\r\n', '\r\r'])
      expect(parse(`${HEADER}${end}PID|1${end}PV1|1${end}`).segments.map(({ name }) => name)).toEqual([
        'MSH',
        'PID',
        'PV1',
      ]);
  });

  it.each([
    ['8859/1', 'latin1', 'Müller'],
    ['UNICODE UTF-8', 'utf8', 'Łódź 東京'],
    ['', 'utf8', 'Łódź'],
    ['', 'latin1', 'Müller'],
  ] as const)('in the character set "%s" (%s) has its text', (set, encoding, name) => {
    expect(parse(`${HEADER}||||||${set}\rPID|1||||${name}\r`, encoding).require('PID').text(5)).toBe(name);
  });

  it('groups what follows a segment', () => {
    const groups = parse(`${HEADER}\rPID|1\rORC|NW\rOBR|1\rNTE|1\rORC|CA\r`).groups('ORC');
    expect(groups.map((group) => group.map(({ name }) => name).join())).toEqual(['ORC,OBR,NTE', 'ORC']);
  });

  it.each([
    ['nothing', '', '100'],
    ['another protocol', 'GET / HTTP/1.1\r\n\r\n', '100'],
    ['no delimiters', 'MSH', '102'],
    ['a letter as a delimiter', 'MSHa^~\\&|x', '102'],
    ['a delimiter for two things', 'MSH|^^\\&|x', '102'],
    ['a control character as one', 'MSH\u0000^~\\&\u0000', '102'],
    ['a second header', `${HEADER}\r${HEADER}\r`, '100'],
    ['a line that is no segment', `${HEADER}\rhello\r`, '100'],
    ['an unknown character set', `${HEADER}||||||KLINGON\r`, '103'],
    [
      'bytes of another character set',
      Buffer.from(`${HEADER}||||||UNICODE UTF-8\rPID|\xff\r`, 'latin1'),
      '102',
    ],
    ['too many segments', `${HEADER}\r${'NTE|1\r'.repeat(5_001)}`, '100'],
    ['too many fields', `${HEADER}\rPID${'|'.repeat(600)}\r`, '100'],
    ['too many repetitions', `${HEADER}\rPID|${'~'.repeat(600)}\r`, '100'],
  ])('of %s is refused', (_, text, code) => expect(failure(text)).toBe(code));

  it('is refused or read, never worse, whatever its bytes', () => {
    const whole = Buffer.from(`${HEADER}\rPID|1||A^^^HIS||\\X41\\\\.br\\~b\rORC|NW|1\r`);
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let n = 0; n < 3_000; n += 1) {
      const bytes = Buffer.from(whole);
      for (let k = 0; k <= random(4); k += 1) bytes[random(bytes.length)] = random(256);
      try {
        const message = parseHl7(bytes.subarray(0, random(2) ? undefined : random(bytes.length)));
        for (const segment of message.segments) for (let field = 0; field < 8; field += 1) segment.all(field);
      } catch (error) {
        expect(error).toBeInstanceOf(Hl7Failure);
      }
    }
  });
});

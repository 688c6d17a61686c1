import { hl7Time } from './hl7-time.js';
import { parseHl7 } from './parse-hl7.js';
import { writeHl7 } from './write-hl7.js';

describe('What is written as HL7', () => {
  it('is read as it was', () => {
    const text = 'a|b^c~d&e\\f\nline "two"\r\nthree\u0007';
    const bytes = writeHl7([
      ['MSH', 'ISO', ['a', null, 'ö'], ''],
      ['OBX', 1, '', { repeats: [['x', '', 'y'], ['z']] }, text, '', ''],
    ]);
    expect(bytes).toBe(
      'MSH|^~\\&|ISO|a^^ö\rOBX|1||x^^y~z|a\\F\\b\\S\\c\\R\\d\\T\\e\\E\\f\\.br\\line "two"\\.br\\three\r',
    );
    const obx = parseHl7(Buffer.from(bytes)).require('OBX');
    expect(obx.text(4)).toBe('a|b^c~d&e\\f\nline "two"\nthree');
  });
});

describe('HL7 times', () => {
  it('are in the zone of the practice unless they name theirs', () => {
    const read = (text: string) => hl7Time.readMoment(text, 'Europe/Berlin').toISOString();
    expect(read('203006010830')).toBe('2030-06-01T06:30:00.000Z');
    expect(read('20300601083015.5+0000')).toBe('2030-06-01T08:30:15.000Z');
    expect(hl7Time.readDate('19700131120000')).toBe('1970-01-31');
    expect(hl7Time.write(new Date('2030-01-01T00:00:00Z'), 'Europe/Berlin')).toBe('20300101010000+0100');
  });

  it.each(['', 'x', '20301301', '20300230', '2030-06-01', '203006012599'])('are not "%s"', (text) => {
    expect(() => hl7Time.readMoment(text, 'utc')).toThrow('none');
    if (text.length <= 8 || text.includes('-')) expect(() => hl7Time.readDate(text)).toThrow('not one');
  });
});

import { canBeNative } from './pixel-codecs.js';
import { type TransferSyntax, transferSyntaxOf } from './transfer-syntax.js';

const known = (uid: string): TransferSyntax => transferSyntaxOf(`1.2.840.10008.1.2${uid}`) as TransferSyntax;

describe('transfer syntaxes', () => {
  it.each(['.4.50', '.4.110', '.4.106', '.4.100.1', '.4.106.1', '.4.999', '.5', '.8.1', '.1.98'])(
    'are known as encapsulated: %s',
    (uid) => {
      expect(known(uid)).toMatchObject({
        encapsulated: true,
        referenced: false,
        deflated: false,
        implicit: false,
        littleEndian: true,
      });
    },
  );

  it.each([
    ['.4.94', false],
    ['.4.95', true],
    ['.4.204', false],
    ['.4.205', true],
  ])('are known as referring to pixel data elsewhere: %s', (uid, deflated) => {
    expect(known(uid)).toMatchObject({ referenced: true, encapsulated: false, deflated });
  });

  it.each(['1.2.840.10008.1.2.4', '1.2.840.10008.1.2.4.50.1.1', '1.2.840.10008.1.2.4.x', '1.2.3'])(
    'that nobody has defined are not known: %s',
    (uid) => {
      expect(transferSyntaxOf(uid)).toBeUndefined();
    },
  );

  it.each([
    ['', true],
    ['.2', true],
    ['.1.99', true],
    ['.8.1', true],
    ['.4.111', true],
    ['.4.202', true],
    ['.4.52', false],
    ['.4.92', false],
    ['.4.100.1', false],
    ['.4.94', false],
    ['.4.205', false],
  ])('can be turned into native pixel data, or not: %s %s', (uid, expected) => {
    expect(canBeNative(known(uid))).toBe(expected);
  });
});

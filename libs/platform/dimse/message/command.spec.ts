import fc from 'fast-check';
import { DimseFailure } from '../dimse-failure.js';
import { COMMAND, type CommandSet } from './command-set.js';
import { decodeCommand } from './decode-command.js';
import { encodeCommand } from './encode-command.js';

const uint16 = fc.integer({ min: 0, max: 0xffff });
const uid = fc.stringMatching(/^[1-9](\.[1-9][0-9]{0,5}){1,6}$/);
const title = fc.stringMatching(/^[A-Z0-9_]{1,16}$/);
const command: fc.Arbitrary<CommandSet> = fc.record(
  {
    affectedSopClassUid: uid,
    commandField: uint16,
    messageId: uint16,
    messageIdBeingRespondedTo: uint16,
    moveDestination: title,
    priority: uint16,
    hasDataSet: fc.boolean(),
    status: uint16,
    errorComment: fc.stringMatching(/^[A-Za-z0-9,()]{1,64}$/),
    affectedSopInstanceUid: uid,
    remaining: uint16,
    completed: uint16,
    failed: uint16,
    warning: uint16,
    moveOriginatorAeTitle: title,
    moveOriginatorMessageId: uint16,
  },
  { requiredKeys: ['commandField', 'hasDataSet'] },
);

describe('command sets', () => {
  it('are read as they were written, with even lengths and in the order of their tags', () => {
    fc.assert(
      fc.property(command, (written) => {
        const bytes = encodeCommand(written);
        expect(bytes.length % 2).toBe(0);
        expect(bytes.readUInt32LE(8)).toBe(bytes.length - 12);
        expect(decodeCommand(bytes)).toEqual(written);
        let last = -1;
        for (let at = 0; at < bytes.length; at += 8 + bytes.readUInt32LE(at + 4)) {
          expect(bytes.readUInt16LE(at + 2)).toBeGreaterThan(last);
          last = bytes.readUInt16LE(at + 2);
        }
      }),
    );
  });

  it('that are cut or changed are refused with a failure of their own, or read', () => {
    fc.assert(
      fc.property(command, fc.nat(), fc.nat(), uint16, (written, cut, at, byte) => {
        const bytes = Buffer.from(encodeCommand(written));
        bytes[at % bytes.length] = byte & 0xff;
        for (const each of [bytes, bytes.subarray(0, cut % bytes.length)]) {
          try {
            decodeCommand(each);
          } catch (error) {
            expect(error).toBeInstanceOf(DimseFailure);
          }
        }
      }),
    );
  });

  it('without a command field are refused', () => {
    expect(() => decodeCommand(Buffer.alloc(0))).toThrow('malformed');
  });

  it('leave out what is not known, such as retired elements', () => {
    const bytes = Buffer.concat([
      encodeCommand({ commandField: COMMAND.echo, messageId: 3, hasDataSet: false }),
      Buffer.from('0000101502000000 4142'.replace(' ', ''), 'hex'),
    ]);
    expect(decodeCommand(bytes)).toEqual({ commandField: COMMAND.echo, messageId: 3, hasDataSet: false });
  });
});

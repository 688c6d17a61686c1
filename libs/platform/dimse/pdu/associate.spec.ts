import fc from 'fast-check';
import { DimseFailure } from '../dimse-failure.js';
import type { AssociateAnswer, AssociateRequest, UserInformation } from './association-terms.js';
import { decodeAssociateAccept, decodeAssociateRequest } from './decode-associate.js';
import { encodeAssociateAccept, encodeAssociateRequest } from './encode-associate.js';

const HEADER = 6;
const uid = fc
  .array(fc.integer({ min: 0, max: 9999 }), { minLength: 2, maxLength: 12 })
  .map((numbers) => numbers.join('.'));
const title = fc.stringMatching(/^[!-[\]-~]{1,16}$/);
const user: fc.Arbitrary<UserInformation> = fc.record({
  maximumLength: fc.integer({ min: 0, max: 0xffffffff }),
  implementationClassUid: uid,
  implementationVersionName: fc.stringMatching(/^[A-Z0-9_]{1,16}$/),
  roles: fc.array(fc.record({ sopClassUid: uid, scu: fc.boolean(), scp: fc.boolean() }), { maxLength: 5 }),
  extended: fc
    .dictionary(uid, fc.uint8Array({ maxLength: 6 }), { maxKeys: 4 })
    .map((entries) => new Map(Object.entries(entries).map(([key, value]) => [key, Buffer.from(value)]))),
});
const ids = fc.uniqueArray(
  fc.integer({ min: 0, max: 127 }).map((n) => n * 2 + 1),
  { maxLength: 128 },
);
const request: fc.Arbitrary<AssociateRequest> = fc.record({
  calledAeTitle: title,
  callingAeTitle: title,
  contexts: ids.chain((all) =>
    fc.tuple(
      ...all.map((id) =>
        fc.record({
          id: fc.constant(id),
          abstractSyntax: uid,
          transferSyntaxes: fc.array(uid, { minLength: 1, maxLength: 4 }),
        }),
      ),
    ),
  ),
  user,
});
const accept: fc.Arbitrary<AssociateAnswer> = fc.record({
  calledAeTitle: title,
  callingAeTitle: title,
  contexts: ids.chain((all) =>
    fc.tuple(
      ...all.map((id) =>
        fc
          .record({ result: fc.constantFrom(0, 1, 3, 4), transferSyntax: uid })
          .map(({ result, transferSyntax }) => ({
            id,
            result,
            transferSyntax: result === 0 ? transferSyntax : '',
          })),
      ),
    ),
  ),
  user,
});

const empty: AssociateRequest = {
  calledAeTitle: 'A',
  callingAeTitle: 'B',
  contexts: [{ id: 1, abstractSyntax: '1.2', transferSyntaxes: ['1.2'] }],
  user: {
    maximumLength: 0,
    implementationClassUid: '1.2',
    implementationVersionName: '',
    roles: [],
    extended: new Map(),
  },
};

describe('A-ASSOCIATE', () => {
  it('reads of a request what was written', () => {
    fc.assert(
      fc.property(request, (terms) => {
        const bytes = encodeAssociateRequest(terms);
        expect(bytes.readUInt32BE(2)).toBe(bytes.length - HEADER);
        const { protocolVersion, applicationContext, ...read } = decodeAssociateRequest(
          bytes.subarray(HEADER),
        );
        expect(read).toEqual(terms);
        expect([protocolVersion, applicationContext]).toEqual([1, '1.2.840.10008.3.1.1.1']);
      }),
    );
  });

  it('reads of an answer what was written', () => {
    fc.assert(
      fc.property(accept, (terms) => {
        expect(decodeAssociateAccept(encodeAssociateAccept(terms).subarray(HEADER))).toEqual(terms);
      }),
    );
  });

  it('refuses what is cut, or has bytes turned over, with a failure of its own or reads it', () => {
    fc.assert(
      fc.property(request, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }), (terms, cut, at, byte) => {
        const bytes = Buffer.from(encodeAssociateRequest(terms).subarray(HEADER));
        bytes[at % bytes.length] = byte;
        try {
          decodeAssociateRequest(bytes.subarray(0, cut % bytes.length));
          decodeAssociateRequest(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(DimseFailure);
        }
      }),
    );
  });

  it('refuses lengths that run beyond the end', () => {
    const bytes = Buffer.from(encodeAssociateRequest(empty).subarray(HEADER));
    bytes.writeUInt16BE(0xffff, 70);
    expect(() => decodeAssociateRequest(bytes)).toThrow('runs beyond its end');
  });

  it('refuses thousands of contexts, and one id twice', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({
      id: (n % 128) * 2 + 1,
      abstractSyntax: '1.2',
      transferSyntaxes: ['1.2'],
    }));
    const bytes = encodeAssociateRequest({ ...empty, contexts: many });
    expect(() => decodeAssociateRequest(bytes.subarray(HEADER))).toThrow('occurs twice');
    const [context] = empty.contexts;
    const twice = encodeAssociateRequest({ ...empty, contexts: [context!, context!] });
    expect(() => decodeAssociateRequest(twice.subarray(HEADER))).toThrow('occurs twice');
  });

  it('refuses an even id, no syntax at all and a UID that is none', () => {
    const broken = (change: Partial<AssociateRequest['contexts'][number]>) => {
      const contexts = [{ ...empty.contexts[0]!, ...change }];
      return () => decodeAssociateRequest(encodeAssociateRequest({ ...empty, contexts }).subarray(HEADER));
    };
    expect(broken({ id: 2 })).toThrow('odd id');
    expect(broken({ transferSyntaxes: [] })).toThrow('transfer syntaxes');
    expect(broken({ abstractSyntax: 'rm -rf' })).toThrow('UID');
    expect(broken({ abstractSyntax: '1.'.repeat(40) })).toThrow('UID');
  });
});

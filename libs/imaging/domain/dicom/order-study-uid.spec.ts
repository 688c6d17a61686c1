import fc from 'fast-check';
import { newId } from '#kernel';
import { isUid } from './is-uid.js';
import { orderOfStudyUid, orderStudyUid } from './order-study-uid.js';

describe('the Study Instance UID of an order', () => {
  it('is a UID, and leads back to the order', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(isUid(orderStudyUid(id))).toBe(true);
        expect(orderOfStudyUid(orderStudyUid(id))).toBe(id);
      }),
    );
    const id = newId();
    expect(orderOfStudyUid(orderStudyUid(id))).toBe(id);
  });

  it.each(['1.2.840.113619', '2.25.', `2.25.${1n << 128n}`, '2.25.1.2'])('is not %s', (uid) => {
    expect(orderOfStudyUid(uid)).toBeUndefined();
  });
});

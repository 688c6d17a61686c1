import { ShareLink } from './share-link.js';

const createdAt = new Date('2026-11-20T08:00:00Z');
const expiresAt = new Date('2026-12-04T08:00:00Z');
const link = () =>
  ShareLink.make({
    id: 'l',
    reportId: 'r',
    orderId: null,
    audience: 'patient',
    createdBy: null,
    createdAt,
    expiresAt,
  });

describe('A share link', () => {
  it('tells for whom it was made, and no token', () => {
    expect(link().pullEvents()).toMatchObject([
      { payload: { reportId: 'r', orderId: null, shareLinkId: 'l', audience: 'patient' } },
    ]);
  });

  it('opens until it expires', () => {
    expect(() => link().check(new Date(expiresAt.getTime() - 1))).not.toThrow();
    expect(() => link().check(expiresAt)).toThrow(
      expect.objectContaining({ code: 'reporting.share-link-expired' }),
    );
  });

  it('opens nothing once it is revoked, and is revoked once', () => {
    const revoked = link();
    revoked.revoke(createdAt);
    expect(() => revoked.check(createdAt)).toThrow(
      expect.objectContaining({ code: 'reporting.share-link-revoked' }),
    );
    expect(() => revoked.revoke(createdAt)).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });
});

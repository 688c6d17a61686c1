import { matchesTag } from './matches-tag.js';

const names = (header: string | undefined, etag: string): boolean =>
  matchesTag({ headers: { 'if-none-match': header } }, etag);

describe('If-None-Match', () => {
  it.each(['"7"', 'W/"7"', '"6", "7"', '"6",W/"7" ,"8"', '*'])('names the tag "7" as %s', (header) => {
    expect([names(header, '"7"'), names(header, 'W/"7"')]).toEqual([true, true]);
  });

  it.each([undefined, '', '"8"', '7', 'w/"7"', '"77"', '"*"'])(
    'does not name the tag "7" as %s',
    (header) => {
      expect(names(header, '"7"')).toBe(false);
    },
  );
});

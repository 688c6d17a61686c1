import { graphFailure } from './graph-failure.js';

const failure = (status: number, error?: object, headers: Record<string, string> = {}) =>
  graphFailure({ status, headers: new Headers(headers), body: error && { error } }, 'whatsapp');

describe('an answer of the Graph API that says no', () => {
  it.each([
    [4, 60, 'channel'],
    [32, 60, 'channel'],
    [613, 60, 'channel'],
    [80007, 60, 'channel'],
    [80008, 60, 'channel'],
    [130429, 5, 'channel'],
    [131056, 10, 'chat'],
  ])('is to be tried again after code %d, in %d seconds, by the whole %s', (code, seconds, scope) => {
    const again = { kind: 'retry-after', seconds, code: `whatsapp.${String(code)}`, scope };
    expect(failure(400, { code })).toEqual(again);
    expect(failure(429, { code })).toEqual(again);
    expect(failure(503, { code })).toEqual(again);
  });

  it('is to be tried again after an HTTP 429, when it is said or soon', () => {
    expect(failure(429)).toMatchObject({ kind: 'retry-after', seconds: 30, code: 'whatsapp.429' });
    expect(failure(429, undefined, { 'retry-after': '7' })).toMatchObject({ seconds: 7 });
    expect(failure(429, undefined, { 'retry-after': '999999999' })).toMatchObject({ seconds: 86_400 });
    expect(failure(429, undefined, { 'retry-after': 'soon' })).toMatchObject({ seconds: 30 });
  });

  it.each([
    ['an expired or wrong token', 401, { code: 190, error_subcode: 463 }, 'credentials-refused'],
    ['a token that nothing can be told of', 401, { code: 0 }, 'credentials-refused'],
    ['a session that is over', 400, { code: 102 }, 'credentials-refused'],
    ['a permission that the app lacks', 403, { code: 10 }, 'credentials-refused'],
    ['a permission that the token lacks', 403, { code: 230 }, 'credentials-refused'],
    ['an HTTP 401 without a reason', 401, undefined, 'credentials-refused'],
    ['a person who cannot be reached', 400, { code: 551, error_subcode: 1545041 }, 'recipient-gone'],
    ['the same under another code', 400, { code: 200, error_subcode: 1545041 }, 'recipient-gone'],
    ['nobody of this id', 400, { code: 100, error_subcode: 2018001 }, 'recipient-gone'],
    ['a number without WhatsApp', 400, { code: 131026 }, 'recipient-gone'],
    ["a person's window that has ended", 400, { code: 131047 }, 'message-refused'],
    ['the same on Messenger', 400, { code: 10, error_subcode: 2018278 }, 'message-refused'],
    ['a kind of message that is not known', 400, { code: 131051 }, 'message-refused'],
    ['a bad parameter', 400, { code: 100 }, 'message-refused'],
    ['an HTTP 404 without a reason', 404, undefined, 'message-refused'],
  ] as const)('is final after %s', (_, status, error, code) => {
    expect(failure(status, error)).toEqual({ kind: 'permanent', code });
  });

  it.each([
    ['Meta fails inside', 500, { code: 131000 }, '131000'],
    ['something before Meta fails', 502, undefined, '502'],
    ['Meta does not know, which it says also after sending', 400, { code: 1, error_subcode: 1357046 }, '1'],
    ['its service is away', 400, { code: 2 }, '2'],
    ['it calls the error transient', 400, { code: 131016, is_transient: true }, '131016'],
    ['it says yes without naming the message', 200, undefined, '200'],
    ['it sends elsewhere', 302, undefined, '302'],
  ] as const)('leaves open whether a message went out when %s', (_, status, error, code) => {
    expect(failure(status, error)).toEqual({ kind: 'unknown', code: `whatsapp.${code}` });
  });
});

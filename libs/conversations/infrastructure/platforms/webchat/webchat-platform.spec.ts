import { SignJWT } from 'jose';
import { WebchatPlatform } from './webchat-platform.js';
import { WebchatSession } from './webchat-session.js';

const ID = '0190a1b2-0000-7000-8000-000000000001';
const platform = new WebchatPlatform();
const credentials = platform.credentials.parse({});
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const verify = (token?: string) =>
  platform.verify({ rawBody: Buffer.alloc(0), headers: { 'x-webchat-session': token } }, credentials);

describe('a session of the webchat', () => {
  it('opens the thread that it was signed for', async () => {
    const token = await WebchatSession.issue('channel-1', 'thread-1', credentials.sessionSecret);
    expect(await verify(token)).toEqual({ verified: true, threadKey: 'thread-1' });
  });

  it('is refused when it is missing, forged, of another channel or expired', async () => {
    const other = platform.credentials.parse({});
    expect(await verify()).toEqual({ verified: false, reason: 'missing' });
    expect(await verify('abc')).toEqual({ verified: false, reason: 'wrong' });
    const foreign = await WebchatSession.issue('channel-2', 'thread-1', other.sessionSecret);
    expect(await verify(foreign)).toEqual({ verified: false, reason: 'wrong' });
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"thread-1","aud":"isocenter-webchat"}').toString('base64url')}.`;
    expect(await verify(unsigned)).toEqual({ verified: false, reason: 'wrong' });
    const old = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('thread-1')
      .setAudience('isocenter-webchat')
      .setExpirationTime('-1s')
      .sign(Buffer.from(credentials.sessionSecret));
    expect(await verify(old)).toEqual({ verified: false, reason: 'expired' });
  });
});

describe('a message in the webchat', () => {
  it('is unique by the id that the browser made, within its thread', () => {
    const [event] = platform.normalise(bytes({ id: ID, text: ' Hello ' }), 'thread-1');
    expect(event).toMatchObject({
      platformEventId: `thread-1:${ID}`,
      threadKey: 'thread-1',
      kind: 'message',
      text: 'Hello',
    });
  });

  it('may be a press of a button', () => {
    const [event] = platform.normalise(
      bytes({ id: ID, button: { id: 'yes@confirm', label: 'Yes' } }),
      'thread-1',
    );
    expect(event).toMatchObject({ kind: 'button', text: 'Yes', button: { id: 'yes@confirm', label: 'Yes' } });
  });

  it.each([
    [{ id: ID }],
    [{ id: 'x', text: 'hi' }],
    [{ id: ID, text: '  ' }],
    [{ id: ID, text: 'x'.repeat(4001) }],
    [{ id: ID, text: 'hi', threadKey: 'thread-2' }],
    ['hi'],
  ])('is refused when it is not one: %j', (body) => {
    expect(() => platform.normalise(bytes(body), 'thread-1')).toThrow(
      expect.objectContaining({ kind: 'invalid' }),
    );
  });

  it('may be that what was written until then was shown', () => {
    const until = '2026-11-20T10:00:00.000Z';
    expect(platform.normalise(bytes({ read: until }), 'thread-1')).toMatchObject([
      {
        kind: 'status',
        platformEventId: `thread-1:read:${until}`,
        status: { status: 'read', messageId: null, until: null, untilWritten: until },
      },
    ]);
  });

  it('may hold files that were uploaded before, and takes as large ones as staff send', () => {
    const [event] = platform.normalise(bytes({ id: ID, files: [ID] }), 'thread-1');
    expect(event).toMatchObject({ kind: 'message', text: '', media: [{ kind: 'document', reference: ID }] });
    expect(platform.accept({ size: 100 * 1024 ** 2 })).toEqual({ caption: 20_000 });
    expect(platform.accept({ size: 100 * 1024 ** 2 + 1 })).toEqual({ refused: 'size' });
  });

  it('never leaves without a session', () => {
    expect(() => platform.normalise(bytes({ id: ID, text: 'hi' }))).toThrow();
  });

  it('is sent by being stored', async () => {
    const sent = await platform.send({ messageId: ID, threadKey: 't', text: 'x', buttons: [] });
    expect(sent).toEqual({ kind: 'sent', platformMessageId: ID });
  });
});

import type { FileBehaviour } from '#test/fakes/files/fake-files';
import { samples } from '#test/fakes/files/samples';
import { FakeSlack, type SlackBehaviour } from '#test/fakes/slack';
import { fetched } from '../testing/fetched.js';
import { brokenFile, outboundFile } from '../testing/outbound-file.js';
import { SlackPlatform } from './slack-platform.js';

const APP = { botToken: 'xoxb-123456789012-abcDEF', signingSecret: '8f742231b10e8888abcd99yyyzzz85a5' };
const CHANNEL = 'D024BE7LD';
const never = new AbortController().signal;
const referral = outboundFile(samples.referral);

describe('files on Slack', () => {
  let slack: FakeSlack;
  let platform: SlackPlatform;
  beforeAll(async () => {
    slack = await FakeSlack.start();
    slack.install(APP);
    platform = new SlackPlatform(slack.root);
  });
  afterAll(() => slack.stop());

  const mediaOf = (call: object) => platform.normalise(Buffer.from(JSON.stringify(call)))[0]?.media[0];
  const received = () => mediaOf(slack.fileEvent(CHANNEL, [samples.referral]));
  const fetch = (media = received(), credentials = APP) =>
    media ? fetched(platform.fetchMedia(media, credentials, never)) : Promise.reject(new Error('no file'));
  const send = (file = referral, text = 'a < b') =>
    platform.send({ messageId: 'm', threadKey: CHANNEL, text, buttons: [], file }, APP, never);

  it('are opened with the token', async () => {
    expect(await fetch()).toMatchObject({ kind: 'opened', bytes: samples.referral.bytes });
    expect(slack.files.reads.at(-1)?.authorization).toBe(`Bearer ${APP.botToken}`);
  });

  it('of another workspace are asked for by their id', async () => {
    const call = slack.fileEvent(CHANNEL, [samples.referral]);
    const { files } = call['event'] as { files: { id: string; url_private?: string }[] };
    delete files[0]?.url_private;
    expect(mediaOf(call)?.reference).toBe(files[0]?.id);
    expect(await fetch(mediaOf(call))).toMatchObject({ bytes: samples.referral.bytes });
  });

  it('are not looked for elsewhere, and the token is not given there', async () => {
    const media = received();
    const elsewhere = {
      ...media,
      kind: 'document',
      reference: 'https://files.slack.com.evil.example/x',
    } as const;
    expect(await fetch({ ...elsewhere, name: null, contentType: null, size: null })).toEqual({
      kind: 'permanent',
      code: 'not-fetchable',
    });
  });

  it.each<[string, FileBehaviour, object]>([
    ['is told to wait', { kind: 'too-many-requests', retryAfter: 9 }, { kind: 'retry-after', seconds: 9 }],
    ['fails', { kind: 'error', status: 500 }, { kind: 'retry-after', code: 'download.500' }],
    ['is cut midway', { kind: 'cut' }, { kind: 'broken off' }],
    ['is gone', { kind: 'error', status: 404 }, { kind: 'permanent', code: 'gone' }],
    [
      'is the page to sign in',
      { kind: 'lie', contentType: 'text/html; charset=utf-8' },
      { kind: 'permanent', code: 'credentials-refused' },
    ],
    [
      'leads there',
      { kind: 'redirect', location: 'https://clinic.slack.com/?redir=x' },
      { kind: 'permanent', code: 'not-fetchable' },
    ],
  ])('when the download %s', async (_, behaviour, outcome) => {
    slack.files.plan(behaviour);
    expect(await fetch()).toMatchObject(outcome);
  });

  it.each<[string, SlackBehaviour, object]>([
    ['that it is deleted', { kind: 'error', error: 'file_deleted' }, { kind: 'permanent', code: 'gone' }],
    [
      'a missing scope',
      { kind: 'error', error: 'missing_scope' },
      { kind: 'permanent', code: 'credentials-refused' },
    ],
    ['too many', { kind: 'too-many-requests', retryAfter: 4 }, { kind: 'retry-after', seconds: 4 }],
    ['nothing', { kind: 'drop' }, { kind: 'retry-after' }],
  ])('when asking for one by its id is answered with %s', async (_, behaviour, outcome) => {
    slack.plan('files.info', behaviour);
    const media = {
      kind: 'document',
      reference: 'F0123',
      name: null,
      contentType: null,
      size: null,
    } as const;
    expect(await fetch(media)).toMatchObject(outcome);
  });

  it('go out uploaded first, then shared with their words', async () => {
    expect(await send()).toMatchObject({
      kind: 'sent',
      platformMessageId: expect.stringMatching(/^F/) as string,
    });
    expect(slack.chat(CHANNEL).at(-1)).toMatchObject({ text: 'a < b', file: { name: 'Überweisung.pdf' } });
    expect(slack.chat(CHANNEL).at(-1)?.file?.bytes.equals(samples.referral.bytes)).toBe(true);
  });

  it.each<[string, string, SlackBehaviour, object]>([
    ['the place: nothing', 'files.getUploadURLExternal', { kind: 'drop' }, { kind: 'retry-after' }],
    [
      'the place: a failure',
      'files.getUploadURLExternal',
      { kind: 'error', error: 'internal_error' },
      { kind: 'retry-after' },
    ],
    [
      'the place: a missing scope',
      'files.getUploadURLExternal',
      { kind: 'error', error: 'missing_scope' },
      { kind: 'permanent', code: 'credentials-refused' },
    ],
    ['the sharing: nothing', 'files.completeUploadExternal', { kind: 'drop' }, { kind: 'unknown' }],
    [
      'the sharing: a failure',
      'files.completeUploadExternal',
      { kind: 'error', error: 'internal_error' },
      { kind: 'unknown' },
    ],
    [
      'the sharing: a gone channel',
      'files.completeUploadExternal',
      { kind: 'error', error: 'channel_not_found' },
      { kind: 'permanent', code: 'recipient-gone' },
    ],
    [
      'the sharing: too many',
      'files.completeUploadExternal',
      { kind: 'too-many-requests', retryAfter: 2 },
      { kind: 'retry-after', seconds: 2 },
    ],
  ])('when it is answered to %s', async (_, method, behaviour, outcome) => {
    slack.plan(method, behaviour);
    expect(await send()).toMatchObject(outcome);
  });

  it('are certainly not shared when they cannot be read', async () => {
    const before = slack.messages.length;
    expect(await send(brokenFile(referral, 'midway'))).toMatchObject({ kind: 'retry-after' });
    expect(slack.messages).toHaveLength(before);
  });
});

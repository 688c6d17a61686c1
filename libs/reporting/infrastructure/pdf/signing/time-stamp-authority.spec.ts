import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EffectFailure } from '#platform/outbound/effect-failure';
import { UndiciOutboundHttp } from '#platform/outbound/undici-outbound-http';
import { FakeTsa, TSA_POLICY, type TsaBehaviour } from '#test/fakes/tsa';
import { TimeStampAuthority } from './time-stamp-authority.js';

const SIGNATURE = Buffer.from('a signature');

describe('A time-stamp server', () => {
  let tsa: FakeTsa;
  let http: UndiciOutboundHttp;
  let folder: string;

  beforeAll(async () => {
    tsa = await FakeTsa.start();
    folder = await mkdtemp(join(tmpdir(), 'isocenter-tsa-'));
  });
  beforeEach(() => {
    tsa.behaviour = 'well';
    tsa.questions.length = 0;
    http = new UndiciOutboundHttp({ allowPrivate: false });
  });
  afterEach(() => http.onApplicationShutdown());
  afterAll(async () => {
    await tsa.stop();
    await rm(folder, { recursive: true, force: true });
  });

  type Server = ConstructorParameters<typeof TimeStampAuthority>[1];
  const authority = (changes: Partial<Server> = {}): TimeStampAuthority =>
    new TimeStampAuthority(http, {
      ...{ url: tsa.url, user: undefined, password: undefined, policy: undefined, caFile: undefined },
      ...changes,
    });
  const refusal = (changes: Partial<Server> = {}): Promise<string> =>
    authority(changes)
      .stamp(SIGNATURE)
      .then(
        () => 'stamped',
        ({ code, outcome }: EffectFailure) => `${code} ${outcome}`,
      );
  async function trusting(pem = tsa.authority): Promise<Partial<Server>> {
    const path = join(folder, 'ca.pem');
    await writeFile(path, `An authority\n${pem}\n`);
    return { caFile: { variable: 'PDF_TSA_CA', path } };
  }

  it('stamps a signature now, under the policy asked for', async () => {
    const { at } = await authority({ policy: TSA_POLICY, ...(await trusting()) }).stamp(SIGNATURE);
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    const [question] = tsa.questions;
    expect(question?.request).toMatchObject({ reqPolicy: TSA_POLICY, certReq: true });
    expect(question?.authorization).toBeUndefined();
  });

  it('is asked another question each time, with user and password where there are some', async () => {
    for (let n = 0; n < 2; n++) await authority({ user: 'röntgen', password: 'a:b' }).stamp(SIGNATURE);
    const nonces = tsa.questions.map(({ request }) => Buffer.from(request.nonce!).toString('hex'));
    expect(nonces[0]).not.toBe(nonces[1]);
    const sent = tsa.questions[0]?.authorization?.replace('Basic ', '') ?? '';
    expect(Buffer.from(sent, 'base64').toString()).toBe('röntgen:a:b');
  });

  it.each<TsaBehaviour>([
    'wrong-nonce',
    'no-nonce',
    'wrong-imprint',
    'wrong-clock',
    'bad-signature',
    'rejects',
    'half-an-answer',
  ])('is not believed when it does this: %s', async (behaviour) => {
    tsa.behaviour = behaviour;
    expect(await refusal()).toBe('reporting.time-stamp-refused retryable');
  });

  it('is not believed when it stamps under another policy than asked for', async () => {
    tsa.behaviour = 'wrong-policy';
    expect(await refusal({ policy: TSA_POLICY })).toBe('reporting.time-stamp-refused retryable');
    expect(await refusal()).toBe('stamped');
  });

  it.each<[TsaBehaviour, string]>([
    ['error-500', 'outbound.http-500 retryable'],
    ['cuts', 'outbound.connection-lost retryable'],
  ])('that fails like this may be asked again: %s', async (behaviour, failure) => {
    tsa.behaviour = behaviour;
    expect((await refusal()).split(' ')[1]).toBe(failure.split(' ')[1]);
  });

  it('is believed only when one of the trusted authorities has issued its certificate', async () => {
    expect(await refusal(await trusting())).toBe('stamped');
    const other = await FakeTsa.start();
    try {
      expect(await refusal(await trusting(other.authority))).toBe('reporting.time-stamp-refused retryable');
    } finally {
      await other.stop();
    }
  });

  it('is not trusted by a file without a certificate', async () => {
    await expect(authority(await trusting('nothing')).stamp(SIGNATURE)).rejects.toThrow('PDF_TSA_CA');
  });

  it('is asked once the file of its authorities is back, which names its variable while it is away', async () => {
    const { caFile } = await trusting();
    await rm(caFile!.path);
    const waiting = authority({ caFile });
    await expect(waiting.stamp(SIGNATURE)).rejects.toThrow('PDF_TSA_CA: names a file that cannot be read');
    await trusting();
    expect((await waiting.stamp(SIGNATURE)).at).toBeInstanceOf(Date);
  });

  it.each([[[]], [['1.3.6.1.5.5.7.3.1']], [['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1']]])(
    'is not believed with a certificate for the purposes %s',
    async (purposes: string[]) => {
      await tsa.renew(purposes);
      expect(await refusal()).toBe('reporting.time-stamp-refused retryable');
      await tsa.renew();
      expect(await refusal()).toBe('stamped');
    },
  );
});

import type { Browser, BrowserContext } from 'playwright-core';
import { newId } from '#kernel';
import { startBrowser } from '#test/support/browser';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { EndViewers } from './application/commands/end-viewers/end-viewers.command.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { VIEWER_COOKIE } from './presentation/public/viewer/viewer-cookie.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer } from './testing/dicomweb-peer.js';
import { OhifPage } from './testing/ohif-page.js';
import { ctStack, ultrasoundLoop } from './testing/viewer-images.js';
import { openViewer } from './testing/viewer-visit.js';

/** A machine without a graphics card draws all the same. */
const SOFTWARE_GRAPHICS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

describe('the viewer in a browser', () => {
  let system: System;
  let browser: Browser;
  let radiologist: Client;
  let scanner: DicomwebPeer;
  /** One profile: what a first visit has fetched, the next ones have. */
  let context: BrowserContext;
  /** What was refused by the pages' policy, and requests to other hosts. */
  const refused: string[] = [];
  const foreign: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser(SOFTWARE_GRAPHICS);
    system = await startSystem({ engine: false, env: { CONTEXTS: 'files,imaging' } });
    const page = await system.public.get('/viewer');
    if (page.status !== 200)
      throw new Error('OHIF is missing: "npm run build" fetches it where the npm registry can be reached.');
    const key = await (
      await system.as('admin')
    ).post<{ key: string }>('/v1/api-keys', { name: 'Scanner', scopes: ['studies.read', 'studies.store'] });
    scanner = new DicomwebPeer(system.public.with(key.body.key));
    expect((await scanner.store([...ctStack(5), ultrasoundLoop.bytes()])).status).toBe(200);
    radiologist = await system.as('radiologist');
    context = await browser.newContext({ locale: 'en-GB' });
    context.on('console', (message) => {
      if (/Content Security Policy|Refused to|ERR_BLOCKED/.test(message.text())) refused.push(message.text());
    });
    context.on('request', (request) => {
      const url = request.url();
      if (/^(https?|wss?):/.test(url) && !url.startsWith(`${system.public.baseUrl}/`)) foreign.push(url);
    });
  }, 90_000);

  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await system?.stop();
  }, 60_000);

  afterEach(async () => {
    for (const page of context.pages()) await page.close();
  });

  async function open(wish: object): Promise<OhifPage> {
    const page = await context.newPage();
    await page.goto(await openViewer(radiologist, wish));
    return new OhifPage(page);
  }

  it('lists the studies', async () => {
    const { page } = await open({});
    await page.locator(`[data-cy="studyRow-${ctSmall.study}"]`).getByText('1CT1').waitFor();
    await page.locator(`[data-cy="studyRow-${ultrasoundLoop.study}"]`).getByText('Loop, Lisa').waitFor();
    await page.locator('[data-cy="input-patientName"]').fill('loop');
    await page.locator(`[data-cy="studyRow-${ctSmall.study}"]`).waitFor({ state: 'detached' });
    expect(await page.locator('[data-cy^="studyRow-"]').count()).toBe(1);
  }, 60_000);

  it('draws the slices of a CT series, one after the other', async () => {
    const ohif = await open({ studyInstanceUids: [ctSmall.study] });
    const first = await ohif.shows('the first slice');
    await ohif.settle();
    expect(await ohif.position()).toBe('1/5');
    await ohif.scroll();
    const second = await ohif.shows('the second slice', first);
    await until('its number', async () => (await ohif.position()) === '2/5');
    await ohif.scroll();
    await ohif.shows('the third slice', second);
    await until('its number', async () => (await ohif.position()) === '3/5');
  }, 60_000);

  it('draws and plays an ultrasound loop', async () => {
    const ohif = await open({ studyInstanceUids: [ultrasoundLoop.study] });
    const first = await ohif.shows('the first frame');
    expect(await ohif.position()).toBe('1/30');
    await ohif.page.locator('[data-cy="cine-player-play-pause"]').click();
    await ohif.shows('another frame', first);
  }, 60_000);

  it.each(['pydicom/MR_small_jp2klossless.dcm', 'pydicom/MR_small_jpeg_ls_lossless.dcm'])(
    'draws %s, whose decoder is WebAssembly',
    async (name) => {
      const study = `2.25.${BigInt(`0x${newId().replaceAll('-', '')}`)}`;
      const identifiers = {
        StudyInstanceUID: study,
        SeriesInstanceUID: `${study}.1`,
        SOPInstanceUID: `${study}.2`,
      };
      await scanner.store([rewriteElements(dicomFixture(name), identifiers)]);
      await (await open({ studyInstanceUids: [study] })).shows('the image');
    },
    60_000,
  );

  it('shows no study that it was not opened for, and none once it has ended', async () => {
    await context.clearCookies();
    const ohif = await open({ studyInstanceUids: [ctSmall.study] });
    await ohif.shows('the first slice');
    const other = await context.newPage();
    await other.goto(`${system.public.baseUrl}/viewer/viewer?StudyInstanceUIDs=${ultrasoundLoop.study}`);
    await other.getByText('One or more of the requested studies are not available').waitFor();
    expect(await other.locator('canvas.cornerstone-canvas').count()).toBe(0);
    const { body: me } = await radiologist.get<{ id: string }>('/v1/me');
    await system.run(system.organizationId!, (mediator) =>
      mediator.send(new EndViewers({ holderId: me.id })),
    );
    const ask = () => ohif.page.evaluate(`fetch('/dicomweb/studies').then(({ status }) => status)`);
    await until('the session to end', async () => (await ask()) === 401);
    await ohif.page.reload();
    await ohif.page.getByRole('heading', { name: 'The viewer is closed' }).waitFor();
  }, 60_000);

  it('cannot store, and its scripts do not see the key', async () => {
    const { page } = await open({});
    await page.locator('[data-cy^="studyRow-"]').first().waitFor();
    const store = `fetch('/dicomweb/studies', { method: 'POST', body: 'x', headers: {
      'content-type': 'multipart/related; type="application/dicom"; boundary=x' } }).then(({ status }) => status)`;
    expect(await page.evaluate(store)).toBe(401);
    expect(await page.evaluate('document.cookie')).not.toContain(VIEWER_COOKIE);
  }, 60_000);

  it('keeps to its policy, and calls no other host', () => {
    expect(refused).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

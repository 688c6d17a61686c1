import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openPage, startBrowser } from '#test/support/browser';
import { ReportingApp } from './testing/reporting-app.js';

const MOBILE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('the pages behind a share link', () => {
  let reporting: ReportingApp;
  let browser: Browser;
  let reportId: string;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    reporting = await ReportingApp.start({ RATE_LIMIT_LOGIN: '0' });
    reportId = await reporting.signed();
  }, 90_000);

  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await reporting?.app.stop();
  }, 60_000);

  async function link(wish: object = {}): Promise<string> {
    const body = { audience: 'other', images: true, ...wish };
    const answer = await reporting.ada.post<{ url: string }>(`/v1/reports/${reportId}/share`, body);
    return answer.body.url;
  }

  async function visit(
    url: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: string[]; foreign: string[] }> {
    const { context, page, complaints } = await openPage(browser, options);
    contexts.push(context);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(url).origin)) foreign.push(request.url());
    });
    await page.goto(url);
    return { page, complaints, foreign };
  }

  async function answer(page: Page, year = '1980'): Promise<void> {
    await page.getByLabel('Day').fill('29');
    await page.getByLabel('Month').fill('2');
    await page.getByLabel('Year').fill(year);
    await page.getByRole('button', { name: 'Open the report' }).click();
  }

  /** What is wrong for people who see, hear or touch otherwise. */
  async function faults(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  const isCut = (page: Page): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  it.each([
    ['on a desk', {}],
    ['on a small screen in the dark', { ...MOBILE, colorScheme: 'dark' as const }],
  ])(
    'can be used by everybody %s',
    async (_where, options) => {
      const { page, complaints, foreign } = await visit(await link(), options);
      expect(await faults(page)).toEqual([]);
      await answer(page, '1981');
      await page.getByRole('alert').waitFor();
      expect(await faults(page)).toEqual([]);
      await answer(page);
      await page.getByRole('heading', { name: 'Findings' }).waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await isCut(page)).toBe(false);
      expect(await page.title()).toBe('Röntgen & Söhne');
      expect([...complaints, ...foreign]).toEqual([]);
    },
    60_000,
  );

  it('work without script and by keyboard alone', async () => {
    const { page } = await visit(await link(), { javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    await page.keyboard.type('29');
    await page.keyboard.press('Tab');
    await page.keyboard.type('02');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1980');
    await page.keyboard.press('Enter');
    await page.getByText('A nodule.').waitFor();
    expect(await page.getByRole('link', { name: 'Signed document (PDF)' }).getAttribute('href')).toMatch(
      /\/report\.pdf$/,
    );
    expect(await page.getByRole('button', { name: 'Open the images in the viewer' }).count()).toBe(1);
  }, 60_000);

  it('are printed without what can only be clicked', async () => {
    const { page } = await visit(await link({ factor: 'none' }));
    await page.getByRole('button', { name: 'Open the report' }).click();
    await page.getByText('A nodule.').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.actions').first().isVisible()).toBe(false);
    expect(await page.getByText('A nodule.').isVisible()).toBe(true);
  }, 60_000);

  it('verify a document, compare it in the browser, and send nothing of it but its hash', async () => {
    const { body: versions } = await reporting.ada.get<{ verificationCode: string }[]>(
      `/v1/reports/${reportId}/revisions`,
    );
    const url = `${reporting.app.anonymous.baseUrl}/verify`;
    const { page, complaints, foreign } = await visit(url, { ...MOBILE, colorScheme: 'dark' });
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('Code on the document').fill(versions[0]!.verificationCode.toLowerCase());
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('heading', { name: 'is valid' }).waitFor();
    expect(await faults(page)).toEqual([]);
    const pdf = await fetch(`${reporting.ada.baseUrl}/v1/reports/${reportId}/pdf`, {
      headers: { authorization: `Bearer ${reporting.ada.token}` },
    });
    const buffer = Buffer.from(await pdf.arrayBuffer());
    const compare = async (bytes: Buffer): Promise<void> => {
      const file = { name: 'Żółć.pdf', mimeType: 'application/pdf', buffer: bytes };
      // The script shows it once it runs.
      await page.getByLabel('Your PDF file').waitFor();
      await page.getByLabel('Your PDF file').setInputFiles(file);
      await page.getByRole('button', { name: 'Compare' }).click();
    };
    await compare(buffer);
    await page.getByText('Your file is this document, unchanged.').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(page.url()).toMatch(/\/verify\/[0-9A-Z-]{19}\?sha256=[0-9a-f]{64}#compare$/);
    await compare(Buffer.concat([buffer, Buffer.from('\n')]));
    await page.getByText('Your file is not this document.').waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await isCut(page)).toBe(false);
    expect([...complaints, ...foreign]).toEqual([]);
  }, 60_000);
});

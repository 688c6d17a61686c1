import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { samples } from '#test/fakes/files/samples';
import { openPage, startBrowser } from '#test/support/browser';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { newId } from '#kernel';
import { ChatPage } from './testing/chat-page.js';
import { HostSite } from './testing/host-site.js';

const MOBILE = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Page<T> {
  readonly items: T[];
}

describe('the webchat on pages', () => {
  let system: System;
  let admin: Client;
  let browser: Browser;
  let channelId: string;
  let pageUrl: string;
  let strict: HostSite;
  const sites: HostSite[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    system = await startSystem({ env: { CONTEXTS: 'files,conversations', MEDIA_MAX_BYTES: '20000' } });
    admin = await system.as('admin');
    const channels = await admin.get<Page<{ id: string; pageUrl: string | null }>>('/v1/channels');
    const webchat = channels.body.items.find((channel) => channel.pageUrl !== null);
    channelId = webchat?.id ?? '';
    pageUrl = webchat?.pageUrl ?? '';
    const { baseUrl } = system.public;
    // As strict as a site may be with a chat from elsewhere: no inline style or script, no evaluation, no markup from strings.
    strict = await site(
      '',
      `default-src 'none'; script-src ${baseUrl}; connect-src ${baseUrl} ${baseUrl.replace('http', 'ws')}; img-src blob:; require-trusted-types-for 'script'`,
    );
  }, 90_000);

  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    for (const one of sites) await one.close();
    await system?.stop();
  }, 60_000);

  async function site(attributes: string, policy?: string, channel = channelId): Promise<HostSite> {
    const src = `src="${system.public.baseUrl}/v1/webchat/widget.js" data-channel="${channel}"`;
    const opened = await HostSite.open(`${src} ${attributes}`, policy);
    sites.push(opened);
    return opened;
  }

  /** One where only people answer. */
  async function openChannel(credentials: object): Promise<string> {
    const channel = { platform: 'webchat', name: 'Another', credentials };
    return (await admin.post<{ id: string }>('/v1/channels', channel)).body.id;
  }

  async function visit(url: string, options?: BrowserContextOptions) {
    const { context, page, complaints } = await openPage(browser, options);
    contexts.push(context);
    await page.goto(url);
    return { page, complaints, chat: new ChatPage(page) };
  }

  const violations = async (chat: ChatPage) => {
    const { violations: found } = await new AxeBuilder({ page: chat.page }).withTags(WCAG).analyze();
    return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  };

  it.each([
    ['on a desktop', {}],
    ['on a small telephone', MOBILE],
    ['for who wants no motion', { reducedMotion: 'reduce' as const }],
  ])('have no barriers, closed, open and in use: %s', async (_, options) => {
    const { chat } = await visit(strict.origin, options);
    await chat.launcher.waitFor();
    expect(await violations(chat)).toEqual([]);
    await chat.launcher.click();
    await chat.page.getByText('An automatic assistant answers here').waitFor();
    expect(await violations(chat)).toEqual([]);
    await chat.write('hello');
    await chat.page.locator('.replies button').first().waitFor();
    expect(await violations(chat)).toEqual([]);
  });

  it('show what people write as the text that it is, with addresses to follow', async () => {
    const { chat, complaints } = await visit(strict.origin);
    await chat.launcher.click();
    const hostile = `<img src=x onerror="document.title='owned'"> <a href="javascript:alert(1)">x</a> https://a.test/b?c=d.`;
    await chat.write(hostile);
    await until('an answer', async () => (await chat.messages.count()) >= 3);
    expect((await chat.texts())[0]).toBe(hostile);
    const links = await chat.page.locator('.own .bubble').first().innerHTML();
    expect(links.match(/<[^>]*>/g)).toEqual([
      '<a href="https://a.test/b?c=d" target="_blank" rel="noopener noreferrer nofollow ugc">',
      '</a>',
    ]);
    expect(await chat.page.locator('.bubble img').count()).toBe(0);
    expect(await chat.page.title()).toBe('A practice');
    expect(complaints).toEqual([]);
  });

  it('send pictures and say why a file is not taken', async () => {
    const { chat, complaints } = await visit(strict.origin);
    await chat.launcher.click();
    await chat.page.locator('.log .notice').waitFor();
    const choose = (name: string, mimeType: string, buffer: Buffer) =>
      chat.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    await choose('knee.png', 'image/png', samples.picture.bytes);
    const picture = chat.page.locator('.own img');
    await until('the picture', () =>
      picture.evaluate((image) => 'naturalWidth' in image && Number(image.naturalWidth) > 0),
    );
    expect(await picture.getAttribute('alt')).toBe('knee.png');
    await choose('page.html', 'text/html', Buffer.from('<!doctype html><script>alert(1)</script>'));
    await chat.page.getByText('Files of this kind are not accepted.').waitFor();
    await choose('large.png', 'image/png', Buffer.concat([samples.picture.bytes, Buffer.alloc(40_000)]));
    await chat.page.getByText('This file is too large.').waitFor();
    await chat.page.getByRole('button', { name: 'Remove' }).first().click();
    await chat.page.getByRole('button', { name: 'Remove' }).first().click();
    expect(await chat.page.locator('.failed').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('read what was said earlier as the visitor scrolls up', async () => {
    const silent = await openChannel({});
    const { body } = await system.public.post<{ session: string }>(`/v1/webchat/${silent}/sessions`, {});
    const headers = { 'x-webchat-session': body.session };
    for (let n = 1; n <= 40; n++)
      await system.public.post(
        `/v1/webchat/${silent}/messages`,
        { id: newId(), text: `line ${String(n)}` },
        { headers },
      );
    await until('all of them', async () => {
      const path = `/v1/webchat/${silent}/messages?limit=100`;
      return (await system.public.get<Page<object>>(path, { headers })).body.items.length === 40;
    });
    const { chat } = await visit((await site('', undefined, silent)).origin);
    const kept = [`isocenter.webchat.${silent}`, JSON.stringify({ session: body.session })];
    await chat.page.evaluate(`localStorage.setItem(...${JSON.stringify(kept)})`);
    await chat.page.reload();
    await chat.launcher.click();
    await chat.reads('line 40');
    await until('the newest page', async () => (await chat.messages.count()) === 30);
    await chat.log.focus();
    await chat.page.keyboard.press('Home');
    await chat.reads(/^line 1$/);
    expect(await chat.messages.count()).toBe(40);
    // What was there has not moved.
    const place = await chat.log.evaluate((log) => ('scrollTop' in log ? Number(log.scrollTop) : 0));
    expect(place).toBeGreaterThan(0);
  });

  it('fill a small screen, and stay usable at twice the size', async () => {
    for (const viewport of [MOBILE.viewport, { width: 640, height: 360 }]) {
      const { chat } = await visit(strict.origin, { viewport, reducedMotion: 'reduce' });
      await chat.launcher.click();
      await chat.input.fill('x');
      expect(await chat.dialog.boundingBox()).toEqual({ x: 0, y: 0, ...viewport });
      const box = await chat.page.getByRole('button', { name: 'Send' }).boundingBox();
      expect(box!.y + box!.height).toBeLessThanOrEqual(viewport.height);
    }
  });

  it('speak Spanish and stand where the page says, also from right to left', async () => {
    const spanish = await site('data-language="es-MX" data-position="left" data-color="#ffd400"');
    const { chat, page } = await visit(spanish.origin);
    await page.evaluate("document.documentElement.dir = 'rtl'");
    const button = page.getByRole('button', { name: 'Abrir el chat' });
    expect((await button.boundingBox())!.x).toBeGreaterThan(600);
    await button.click();
    await page.getByText('Aquí responde un asistente automático').waitFor();
    await page.evaluate('Isocenter.close()');
    await chat.dialog.waitFor({ state: 'hidden' });
  });

  it('are refused to sites that the practice has not named', async () => {
    const channel = await openChannel({ allowedOrigins: ['https://practice.test'] });
    const foreign = await site('', undefined, channel);
    const { chat } = await visit(foreign.origin);
    await chat.launcher.click();
    await chat.page.getByText('The chat is not available here').waitFor();
    const changed = await admin.request('PATCH', `/v1/channels/${channel}`, {
      body: { credentials: { allowedOrigins: [foreign.origin] } },
      headers: { 'if-match': '*' },
    });
    expect(changed.status).toBe(204);
    await chat.page.getByText('Write to us').waitFor();
  });

  it('are a page of the practice where it has no site, under a strict policy', async () => {
    const { page, chat, complaints } = await visit(pageUrl);
    await page.getByRole('heading', { name: /Write to us/ }).waitFor({ state: 'attached' });
    await chat.write('hello');
    await chat.page.locator('.replies button').first().waitFor();
    expect(await violations(chat)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('keep the script as long as it is the same', async () => {
    const first = await system.public.get('/v1/webchat/widget.js');
    expect(first.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const etag = first.headers.get('etag') ?? '';
    const again = await system.public.get('/v1/webchat/widget.js', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    const named = await system.public.get(`/v1/webchat/widget.js?v=${etag.slice(1, -1)}`);
    expect(named.headers.get('cache-control')).toContain('immutable');
    expect(first.headers.get('cache-control')).not.toContain('immutable');
  });
});

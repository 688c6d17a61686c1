import type { Browser, BrowserContext } from 'playwright-core';
import type { Client } from '#test/support/client';
import { openPage, startBrowser } from '#test/support/browser';
import { freePort } from '#test/support/free-port';
import { runMore, type Running } from '#test/support/run-more';
import { settled } from '#test/support/settled';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { newId } from '#kernel';
import { ChatPage } from './testing/chat-page.js';
import { HostSite } from './testing/host-site.js';
import { LiveSocket } from './testing/live-socket.js';

interface Page<T> {
  readonly items: T[];
}

describe('a visit to the webchat', () => {
  let system: System;
  let server: Running | undefined;
  let port: number;
  let browser: Browser;
  let desk: Client;
  let channelId: string;
  let site: HostSite;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    system = await startSystem({ env: { CONTEXTS: 'files,conversations,workflows,imaging' } });
    port = await freePort();
    await up();
    desk = await system.as('frontdesk');
    const channels = await (
      await system.as('admin')
    ).get<Page<{ id: string; platform: string }>>('/v1/channels');
    channelId = channels.body.items.find(({ platform }) => platform === 'webchat')?.id ?? '';
    site = await HostSite.open(`src="${base()}/v1/webchat/widget.js" data-channel="${channelId}"`);
  }, 90_000);

  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await site?.close();
    await down();
    await system?.stop();
  }, 60_000);

  const base = () => `http://127.0.0.1:${String(port)}`;

  /** A process of its own for the visitors: it can go while the others stay. */
  async function up(): Promise<void> {
    server = await runMore.publicApi(system.settings, port);
  }

  async function down(): Promise<void> {
    await server?.stop();
    server = undefined;
  }

  async function arrive(context?: BrowserContext): Promise<ChatPage> {
    const page = context ? await context.newPage() : (await visitor()).page;
    await page.goto(site.origin);
    const chat = new ChatPage(page);
    await chat.launcher.waitFor();
    return chat;
  }

  async function visitor() {
    const opened = await openPage(browser);
    contexts.push(opened.context);
    return opened;
  }

  /** How often the server has a message of the visitor. */
  async function stored(text: string): Promise<number> {
    const { rows } = await system.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM message WHERE text = $1 AND direction = 'inbound'`,
      [text],
    );
    return rows[0]?.n ?? 0;
  }

  const count = async (conversationId: string | undefined): Promise<number> =>
    (
      await system.owner.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM message WHERE conversation_id = $1',
        [conversationId],
      )
    ).rows[0]!.n;

  it('is opened and closed by keyboard, which keeps its place', async () => {
    const chat = await arrive();
    // The host of the chat has the focus as well.
    const focused = () => chat.page.locator(':focus').last();
    await chat.page.keyboard.press('Tab');
    await chat.page.keyboard.press('Tab');
    expect(await focused().getAttribute('aria-label')).toBe('Open the chat');
    await chat.page.keyboard.press('Enter');
    expect(await focused().getAttribute('aria-label')).toBe('Your message');
    await chat.page.getByText('An automatic assistant answers here').waitFor();
    const seen = new Set<string | null>();
    for (let n = 0; n < 8; n++) {
      await chat.page.keyboard.press('Tab');
      seen.add(await focused().getAttribute('aria-label'));
    }
    expect(seen).toEqual(
      new Set(['Messages', 'Attach a picture or PDF', 'Your message', 'Send', 'Close the chat']),
    );
    await chat.page.keyboard.press('Escape');
    await chat.dialog.waitFor({ state: 'hidden' });
    expect(await focused().getAttribute('aria-label')).toMatch(/^Open the chat/);
  });

  it('orders an examination by buttons and words; a reload and a second tab show the same', async () => {
    const { context, page } = await visitor();
    await page.goto(site.origin);
    const chat = new ChatPage(page);
    await chat.launcher.click();
    await chat.write('hello');
    await chat.press('Book an examination');
    await chat.reads(/Which examination/);
    await chat.write('MRI of the left knee');
    await chat.reads(/Why|reason/i);
    for (const [answer, question] of [
      ['knee pain after a fall', /name/i],
      ['Ann Lee', /born|date of birth/i],
      ['12 March 1980', /phone|e-mail|reach/i],
      ['612 345 678', /When/i],
      ['any time', /write to you|may we/i],
    ] as const) {
      const before = await chat.messages.count();
      await chat.write(answer);
      await until(`an answer to ${answer}`, async () => (await chat.messages.count()) >= before + 2);
      await chat.reads(question);
    }
    await chat.press('Yes');
    await chat.reads(/MRI of the left knee.*Ann Lee|Ann Lee.*MRI of the left knee/s);
    await chat.press('Yes');
    const orders = await system.as('admin');
    await until(
      'the order',
      async () => (await orders.get<Page<object>>('/v1/orders')).body.items.length > 0,
    );
    await settled(system.owner);
    const conversationId = await conversationOf('knee pain after a fall');
    const said = await until('all of it', async () => {
      const texts = await chat.texts();
      return texts.length === (await count(conversationId)) && texts;
    });
    await page.reload();
    await chat.launcher.click();
    await until('the history', async () => (await chat.texts()).join() === said.join());
    const second = await arrive(context);
    await second.launcher.click();
    await until('the history', async () => (await second.texts()).join() === said.join());
    await second.write('Thank you from here');
    await chat.reads('Thank you from here');
  });

  it('goes on when the server was away and when the net was: nothing is lost, nothing comes twice', async () => {
    const { context, page } = await visitor();
    await page.goto(site.origin);
    const chat = new ChatPage(page);
    await chat.launcher.click();
    await chat.write('before');
    await until('answers', async () => (await chat.messages.count()) >= 3);
    await down();
    await page.getByText('No connection').waitFor();
    await chat.write('while the server is away');
    await page.getByText('Not sent yet').first().waitFor();
    await chat.write('and once more');
    await up();
    await until('the first', async () => (await stored('while the server is away')) === 1);
    await until('the second', async () => (await stored('and once more')) === 1);
    await page.getByText('No connection').waitFor({ state: 'hidden' });
    await context.setOffline(true);
    await page.getByText('No connection').waitFor();
    const conversationId = await conversationOf('before');
    await desk.post(`/v1/conversations/${conversationId}/take-over`);
    const reply = await desk.post(`/v1/conversations/${conversationId}/messages`, {
      text: 'Written meanwhile',
    });
    expect(reply.status).toBeLessThan(300);
    await chat.write('without a net');
    await context.setOffline(false);
    await chat.reads('Written meanwhile');
    await until('the third', async () => (await stored('without a net')) === 1);
    await until(
      'all to be settled',
      async () => (await page.locator('.failed, .sending, .waiting').count()) === 0,
    );
    const own = await page.locator('.own .bubble').allTextContents();
    expect(own).toEqual(['before', 'while the server is away', 'and once more', 'without a net']);
    expect((await chat.texts()).filter((text) => text === 'Written meanwhile')).toHaveLength(1);
    for (const text of own) expect(await stored(text)).toBe(1);
  });

  it('is taken over by a person, whose writing, answer and reading are seen', async () => {
    const chat = await arrive();
    await chat.launcher.click();
    const hello = `I want to talk to a person, ${newId()}`;
    await chat.write(hello);
    const conversationId = await until('the conversation', () => conversationOf(hello));
    await desk.post(`/v1/conversations/${conversationId}/take-over`);
    const inbox = new LiveSocket();
    await inbox.connect(`${system.admin.baseUrl.replace('http', 'ws')}/v1/conversations/socket`, {
      bearer: desk.token ?? '',
    });
    try {
      inbox.send({ subscribe: conversationId });
      await inbox.hears({ type: 'subscribed' });
      await chat.input.pressSequentially('I ');
      await inbox.hears({ type: 'typing', conversationId });
      inbox.send({ typing: conversationId });
      await chat.page.getByText('An answer is being written').waitFor();
      await desk.post(`/v1/conversations/${conversationId}/messages`, { text: 'Good morning, Ben here.' });
      await chat.reads('Good morning, Ben here.');
      expect(await chat.page.locator('.theirs .who').last().textContent()).toBe('Our team');
      await inbox.hears({ type: 'message-status', conversationId, status: 'read' });
      await chat.page.keyboard.press('Escape');
      await desk.post(`/v1/conversations/${conversationId}/messages`, { text: 'Are you still there?' });
      await chat.page.getByRole('button', { name: 'Open the chat, 1 unread message' }).click();
      await chat.reads('Are you still there?');
    } finally {
      inbox.close();
    }
  });

  const conversationOf = async (text: string): Promise<string | undefined> =>
    (
      await system.owner.query<{ id: string }>(
        'SELECT conversation_id AS id FROM message WHERE text = $1 ORDER BY created_at DESC LIMIT 1',
        [text],
      )
    ).rows[0]?.id;
});

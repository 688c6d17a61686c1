import { ApiFailure } from './api-failure.js';
import { Api } from './api.js';
import { Composer } from './composer.js';
import { Connection, type Told } from './connection.js';
import { Launcher } from './launcher.js';
import { MediaView } from './media-view.js';
import { MessageList } from './message-list.js';
import { Panel } from './panel.js';
import { QuickReplies } from './quick-replies.js';
import { SessionStore } from './session-store.js';
import type { Settings } from './settings.js';
import { Thread } from './thread.js';
import { Times } from './times.js';

/** The other side is told about as often as it shows. */
const TYPING_EVERY_MS = 3_000;
const TYPING_SHOWN_MS = 6_000;

/** The chat of one channel on one page. */
export class Widget {
  private readonly store: SessionStore;
  private readonly api: Api;
  private readonly connection: Connection;
  private readonly thread: Thread;
  private readonly list: MessageList;
  private readonly replies: QuickReplies;
  private readonly composer: Composer;
  private readonly panel: Panel;
  private readonly launcher: Launcher;
  private typingTold = 0;
  private typingTimer?: ReturnType<typeof setTimeout>;
  private readTold = '';
  private refused = false;
  private online = true;

  constructor(private readonly settings: Settings) {
    const { channelId, server, locale, texts } = settings;
    this.store = new SessionStore(channelId, () => window.localStorage);
    this.api = new Api(server, channelId, this.store, () => this.begun());
    this.thread = new Thread(this.api, () => this.render());
    const media = new MediaView(this.api, texts, locale, () => this.list.grown());
    this.list = new MessageList(this.thread, media, texts, new Times(locale, texts));
    this.replies = new QuickReplies((reply) => {
      this.thread.press(reply);
      this.composer.input.focus();
    });
    this.composer = new Composer(
      {
        write: (text) => this.say(() => this.thread.write(text)),
        attach: (file) => this.say(() => this.thread.attach(file)),
        typing: () => this.tellTyping(),
      },
      texts,
    );
    const { node: log } = this.list;
    const parts = {
      log,
      replies: this.replies.node,
      composer: this.composer.node,
      input: this.composer.input,
    };
    this.panel = new Panel(settings, parts, () => this.close());
    this.launcher = new Launcher(texts, () => this.open());
    this.connection = new Connection(`${server.replace(/^http/, 'ws')}/v1/webchat/socket`, {
      signIn: () => this.signIn(),
      ready: (told) => this.ready(told),
      told: (told) => this.told(told),
      lost: (sessionRefused) => this.lost(sessionRefused),
    });
  }

  /** @param root where it is to be seen */
  show(root: ShadowRoot): void {
    const { display } = this.settings;
    root.append(this.panel.node);
    if (display === 'page') this.open();
    else root.append(this.launcher.node);
    this.listen();
    // Who has been here before is told of answers without asking.
    if (this.store.session !== undefined) this.connection.start();
  }

  open(): void {
    if (this.panel.isOpen) return;
    this.panel.open();
    this.launcher.showOpen(true);
    this.list.toEnd();
    this.render();
    this.connection.start();
  }

  close(): void {
    if (!this.panel.isOpen || this.settings.display === 'page') return;
    this.panel.close();
    this.launcher.showOpen(false);
    this.launcher.button.focus();
  }

  private listen(): void {
    window.addEventListener('online', () => this.connection.hurry());
    window.addEventListener('offline', () => {
      this.online = false;
      this.connection.cut();
      this.render();
    });
    window.addEventListener('storage', (event) => {
      if (!this.store.isAbout(event)) return;
      this.store.load();
      this.render();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      this.connection.hurry();
      this.render();
    });
  }

  /** Each connection begins with a session renewed, which also tells whether there is a chat at all. */
  private async signIn(): Promise<object> {
    try {
      const { practiceName, assistant } = await this.api.open();
      this.refused = false;
      const { texts } = this.settings;
      this.panel.entitle(practiceName, assistant ? texts.assistant : '');
      this.list.introduce(assistant ? texts.assistantNotice : texts.peopleNotice);
    } catch (error) {
      this.refused = error instanceof ApiFailure && !error.passing;
      throw error;
    }
    return { channelId: this.settings.channelId, session: this.store.session };
  }

  private ready({ session }: Told): void {
    if (session !== undefined) this.store.keep({ session });
    this.online = true;
    this.readTold = '';
    void this.thread.refresh();
    this.thread.resume();
    this.render();
  }

  private told({ type }: Told): void {
    if (type === 'typing') return this.showTyping();
    if (type === 'message' || type === 'message-status') void this.thread.refresh();
  }

  /** Where sockets do not get through, messages still do. */
  private lost(sessionRefused: boolean): void {
    this.online = false;
    if (sessionRefused) void this.api.open().catch(() => undefined);
    else if (this.panel.isOpen && this.store.session !== undefined) void this.thread.refresh();
    this.render();
  }

  /** A new session has a thread of its own: what was read and written before is another's. */
  private begun(): void {
    this.connection.forget();
    this.thread.clear();
  }

  private say(work: () => void): void {
    work();
    this.typingTold = 0;
    this.list.toEnd();
  }

  private render(): void {
    const { texts } = this.settings;
    const newest = this.newestAnswer();
    if (newest > this.store.read && this.panel.isOpen && document.visibilityState === 'visible')
      this.store.keep({ read: newest });
    if (newest !== '' && newest === this.store.read && this.readTold !== newest && this.panel.isOpen)
      if (this.connection.send({ read: newest })) this.readTold = newest;
    if (newest > this.newestSeen) this.panel.showTyping('');
    this.newestSeen = newest;
    this.list.render();
    this.replies.render(this.thread);
    this.launcher.showUnread(this.unread());
    this.panel.warn(this.refused ? texts.unavailable : this.online ? '' : texts.offline);
  }

  private newestSeen = '';

  private newestAnswer(): string {
    return this.thread.messages.reduce(
      (newest, { direction, occurredAt }) =>
        direction === 'outbound' && occurredAt > newest ? occurredAt : newest,
      '',
    );
  }

  private unread(): number {
    const { read } = this.store;
    return this.thread.messages.filter(
      ({ direction, occurredAt }) => direction === 'outbound' && occurredAt > read,
    ).length;
  }

  private tellTyping(): void {
    const now = Date.now();
    if (now - this.typingTold < TYPING_EVERY_MS) return;
    if (this.connection.send({ typing: true })) this.typingTold = now;
  }

  private showTyping(): void {
    clearTimeout(this.typingTimer);
    this.panel.showTyping(this.settings.texts.typing);
    this.typingTimer = setTimeout(() => this.panel.showTyping(''), TYPING_SHOWN_MS);
  }
}

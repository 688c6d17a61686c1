import { randomUUID } from 'node:crypto';
import type { FakeTelegram } from '#test/fakes/telegram';
import { until } from '#test/support/until';
import { post } from '../../load/load.js';
import type { Outgoing } from '../../load/sender.js';
import type { Superuser } from '../../system/superuser.js';
import { DIALOGUE } from '../telegram/dialogue.js';
import type { Insistence } from './insistence.js';
import { outcomeOf, type Staff } from './staff.js';

/** An examination that somebody asked for. */
export interface Ordered {
  readonly accessionNumber: string;
  /** As the scanner has it from the worklist. */
  readonly patientName: string;
  readonly birthDate: string;
}

/** Where orders come from. */
export interface Desk {
  readonly name: string;
  order(): Promise<Ordered>;
}

/** The front desk asks for a referrer, who gets the report by e-mail. */
export class FrontDesk implements Desk {
  readonly name = 'front-desk';

  constructor(
    private readonly staff: Staff,
    private readonly insistence: Insistence,
    private readonly known: { readonly patientId: string; readonly referrerId: string },
  ) {}

  async order(): Promise<Ordered> {
    const key = randomUUID();
    const body = { ...this.known, procedureName: 'CT of the head', modality: 'CT' };
    const outcome = await this.insistence.until({
      sender: this.name,
      key,
      data: { kind: 'order' },
      attempt: async () =>
        outcomeOf(await this.staff.call('POST', '/v1/orders', body, { 'idempotency-key': key })),
    });
    const { accessionNumber } = outcome?.answer as { accessionNumber: string };
    return { accessionNumber, patientName: 'Roe^Robin', birthDate: '19700131' };
  }
}

const ORDERED_MS = 60_000;
/** From the wish for an examination to its confirmation. */
const ORDER = DIALOGUE.slice(2, 10);

/** A patient asks on Telegram, and gets the report there. */
export class Chat implements Desk {
  readonly name: string;
  private orders = 0;

  constructor(
    private readonly chat: number,
    private readonly telegram: FakeTelegram,
    private readonly channel: () => { readonly path: string; readonly secret: string; readonly url: string },
    private readonly superuser: Superuser,
    private readonly insistence: Insistence,
  ) {
    this.name = `chat-${chat}`;
  }

  async order(): Promise<Ordered> {
    for (const text of ORDER) await this.write(text);
    const number = ++this.orders;
    const { accessionNumber } = await until(
      `order ${number} of ${this.name}`,
      async () => {
        const rows = await this.superuser.rows<{ accessionNumber: string }>(
          `SELECT o.accession_number AS "accessionNumber" FROM imaging_order o
           JOIN conversation c ON c.id = o.conversation_id WHERE c.thread_key = $1 ORDER BY o.created_at`,
          [String(this.chat)],
        );
        return rows[number - 1];
      },
      ORDERED_MS,
    );
    return { accessionNumber, patientName: 'Lee^Ann', birthDate: '19800312' };
  }

  private async write(text: string): Promise<void> {
    const { path, secret, url } = this.channel();
    const name = { first_name: 'Ann', last_name: 'Lee' };
    const update = this.telegram.textUpdate(this.chat, text, name) as { update_id: number };
    const outgoing: Outgoing = {
      key: String(update.update_id),
      path,
      headers: { 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify(update),
    };
    await this.insistence.until({
      sender: this.name,
      key: outgoing.key,
      data: { kind: 'update' },
      attempt: async () => {
        const result = await post(url, outgoing);
        if (!result) return undefined;
        const { accepted, status } = result;
        const later = status >= 500 || status === 429;
        return { kind: accepted ? 'taken' : later ? 'unavailable' : 'refused', status };
      },
    });
  }
}

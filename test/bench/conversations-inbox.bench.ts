import pg from 'pg';
import {
  CONVERSATION_COLUMNS,
  CONVERSATION_TABLES,
} from '#conversations/application/queries/find-conversations/conversation-columns';
import { type Figure, figure } from './figure.js';
import { Installation } from './installation.js';
import { PageReader, timed } from './page-reader.js';
import type { Place } from './place.js';
import type { Running } from './processes.js';
import { inTenant } from './references/in-tenant.js';
import { seedInbox } from './seed-inbox.js';
import type { Session } from './session.js';
import { percentile, round } from './statistics.js';

const FULL = { small: 10_000, large: 1_000_000, pages: 100, rounds: 5 };
const SHORT = { small: 10_000, large: 30_000, pages: 20, rounds: 1 };
const PAGE = 50;

interface Kind {
  readonly name: string;
  /** Of the first page, with a query. */
  readonly path: string;
  readonly middle?: true;
  /** What makes each request different, of so many messages. */
  readonly vary?: (messages: number) => string;
  readonly items: number;
  /** Plain SQL for the same. */
  readonly sql?: 'list' | 'search';
}

const LIST = '/v1/conversations';
const SEARCH = `${LIST}/search`;
/** The one word of a message, anywhere in the past. */
const needle = (messages: number): string =>
  `needle${String(1 + Math.floor(Math.random() * messages)).padStart(8, '0')}`;

const KINDS: readonly Kind[] = [
  { name: 'inbox, all, first page', path: `${LIST}?view=all`, items: PAGE, sql: 'list' },
  { name: 'inbox, all, middle page', path: `${LIST}?view=all`, middle: true, items: PAGE },
  { name: 'inbox, mine, first page', path: `${LIST}?view=mine`, items: PAGE },
  { name: 'inbox, mine, middle page', path: `${LIST}?view=mine`, middle: true, items: PAGE },
  { name: 'inbox, unassigned, first page', path: `${LIST}?view=unassigned`, items: PAGE },
  { name: 'inbox, waiting, first page', path: `${LIST}?view=waiting`, items: PAGE },
  { name: 'inbox, waiting, middle page', path: `${LIST}?view=waiting`, middle: true, items: PAGE },
  { name: 'search, a word of every tenth message, first page', path: `${SEARCH}?q=appointment`, items: PAGE },
  {
    name: 'search, a word of every tenth message, middle page',
    path: `${SEARCH}?q=appointment`,
    middle: true,
    items: PAGE,
  },
  { name: 'search, two words, first page', path: `${SEARCH}?q=knee%20thank`, items: PAGE },
  { name: 'search, a word of one message', path: `${SEARCH}?q=`, vary: needle, items: 1, sql: 'search' },
  { name: 'search, a word of no message', path: `${SEARCH}?q=zygote`, items: 0 },
  // The worst there is: all messages of each word must be looked at.
  { name: 'search, two common words that never meet', path: `${SEARCH}?q=appointment%20spine`, items: 0 },
];

/** A practice with so many messages, and what asks it. */
interface Side {
  readonly installation: Installation;
  readonly messages: number;
  readonly process: Running;
  readonly reader: PageReader;
}

/**
 * Pages of the inbox and of the search over all messages, of a practice with a million messages and of one with ten
 * thousand, in turn: each on a database of its own with two other practices, as row-level security binds it.
 */
export async function benchInbox({ place }: Session): Promise<Figure[]> {
  const { small, large, pages, rounds } = place.short ? SHORT : FULL;
  const sides: Side[] = [];
  let bare: Bare | undefined;
  try {
    for (const messages of [small, large]) sides.push(await startSide(place, messages));
    const [few, many] = sides as [Side, Side];
    bare = new Bare(many.installation);
    const figures: Figure[] = [];
    for (const kind of KINDS) {
      const [ofFew, ofMany] = [await requests(few, kind), await requests(many, kind)];
      const ofBare = kind.sql && bare[kind.sql](needle.bind(undefined, large));
      const times = { few: [] as number[][], many: [] as number[][], bare: [] as number[][] };
      for (let n = -1; n < rounds; n++) {
        const run = {
          few: await timed(pages, ofFew),
          many: await timed(pages, ofMany),
          ...(ofBare && { bare: await timed(pages, ofBare) }),
        };
        // The first round warms up.
        if (n < 0) continue;
        times.few.push(run.few);
        times.many.push(run.many);
        if (run.bare) times.bare.push(run.bare);
      }
      figures.push(...figuresOf(kind, times, [small, large]));
    }
    return [
      ...figures,
      ...sides.map(({ messages, process }) =>
        figure(`admin-api, highest resident memory, ${grouped(messages)} messages`, 'MiB', process.peakMiB()),
      ),
    ];
  } finally {
    await bare?.stop();
    for (const { reader, installation } of sides) {
      reader.close();
      await installation.stop();
    }
  }
}

const grouped = (n: number): string => n.toLocaleString('en');

async function startSide(place: Place, messages: number): Promise<Side> {
  place.say(`  ${grouped(messages)} messages are written…`);
  const installation = await Installation.create(place, `inbox_${messages}`);
  try {
    await seedInbox(installation, messages);
    await installation.superuser.query('CHECKPOINT');
    const process = await installation.start('admin-api');
    const { token } = await installation.administrator();
    return { installation, messages, process, reader: new PageReader(installation.url('admin-api'), token!) };
  } catch (error) {
    await installation.stop();
    throw error;
  }
}

/** Makes sure that there is what is looked for, and then asks for it. */
async function requests({ reader, messages }: Side, kind: Kind): Promise<() => Promise<unknown>> {
  const path = kind.middle ? await reader.middle(kind.path) : kind.path;
  const next = (): string => path + (kind.vary?.(messages) ?? '');
  const { items } = await reader.page(next());
  if (items.length !== kind.items)
    throw new Error(`${kind.name} at ${grouped(messages)} messages has ${items.length} items`);
  return () => reader.read(next());
}

function figuresOf(
  { name }: Kind,
  { few, many, bare }: Readonly<Record<'few' | 'many' | 'bare', number[][]>>,
  [small, large]: readonly [number, number],
): Figure[] {
  const p95 = (runs: readonly number[][]): number[] => runs.map((times) => percentile(times, 0.95));
  const over = (below: readonly number[]): number[] => p95(many).map((ms, n) => ms / below[n]!);
  const summary = (runs: readonly number[][]) => ({
    p50: round(percentile(runs.flat(), 0.5)),
    p95: round(percentile(p95(runs), 0.5)),
  });
  const details = { [grouped(small)]: summary(few), [grouped(large)]: summary(many) };
  return [
    figure(`${name}: 95th percentile at ${grouped(large)} messages`, 'ms', p95(many)),
    figure(
      `${name}: that over ${grouped(small)} messages`,
      'ratio',
      over(p95(few)),
      { atMost: 1.5 },
      details,
    ),
    ...(bare.length > 0
      ? [
          figure(`${name}: that over plain SQL`, 'ratio', over(p95(bare)), null, {
            plainSql: summary(bare),
          }),
        ]
      : []),
  ];
}

/** Plain SQL on one connection: the list as the tenant, the search as a superuser, whom row-level security does not bind. */
class Bare {
  private readonly tenant: pg.Pool;

  constructor(private readonly installation: Installation) {
    this.tenant = new pg.Pool({ connectionString: installation.roles.app, max: 1 });
  }

  list(): () => Promise<unknown> {
    const text = `SELECT ${CONVERSATION_COLUMNS} FROM ${CONVERSATION_TABLES}
                  ORDER BY c.last_message_at DESC, c.id DESC LIMIT ${PAGE + 1}`;
    const { organizationId } = this.installation;
    return () => inTenant(this.tenant, organizationId, { name: 'list', text, values: [null] });
  }

  search(word: () => string): () => Promise<unknown> {
    const { superuser, organizationId } = this.installation;
    const text = `SELECT m.id, m.conversation_id, m.position, m.text, m.occurred_at, k.name
                  FROM conversation_search s JOIN message m ON m.id = s.id
                  JOIN conversation c ON c.id = s.conversation_id JOIN contact k ON k.id = c.contact_id
                  WHERE s.organization_id = $1 AND s.words @@ conversations_words_sought($1, $2)
                  ORDER BY s.at DESC, s.id DESC LIMIT ${PAGE + 1}`;
    return () => superuser.query({ name: 'search', text, values: [organizationId, word()] });
  }

  async stop(): Promise<void> {
    await this.tenant.end();
  }
}

/** A template of a WhatsApp Business Account, as the edge `message_templates` lists it. */
export interface FakeTemplate {
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly category: string;
  readonly components: readonly { readonly type: string; readonly text?: string }[];
}

interface TemplateSend {
  readonly name?: string;
  readonly language?: { readonly code?: string };
  readonly components?: readonly {
    readonly type?: string;
    readonly parameters?: readonly { readonly type?: string; readonly text?: string }[];
  }[];
}

/** A page of templates, in the order in which they were made. */
export function templatePage(all: readonly FakeTemplate[], query?: URLSearchParams): object {
  const from = Number(query?.get('after') ?? 0);
  const until = from + Number(query?.get('limit') ?? 25);
  const more = until < all.length;
  return {
    data: all.slice(from, until).map((template, index) => ({ ...template, id: String(from + index + 1) })),
    paging: {
      cursors: { before: String(from), after: String(until) },
      ...(more ? { next: 'https://graph.facebook.com/next' } : {}),
    },
  };
}

interface Refusal {
  readonly code: number;
  readonly refused: string;
}

/** A send of a template as the text that the person reads; any other send as it is. */
export function fillTemplate(
  payload: Readonly<Record<string, unknown>>,
  all: readonly FakeTemplate[],
): { readonly send: Readonly<Record<string, unknown>> } | (Refusal & { readonly send?: undefined }) {
  if (payload['type'] !== 'template') return { send: payload };
  const read = readTemplateSend(all, payload['template'] ?? {});
  return 'code' in read ? read : { send: { ...payload, type: 'text', text: { body: read.text } } };
}

function readTemplateSend(
  all: readonly FakeTemplate[],
  { name, language, components = [] }: TemplateSend,
): { readonly text: string } | Refusal {
  const known = all.find((one) => one.name === name && one.language === language?.code);
  if (!known) return { code: 132001, refused: 'Template name does not exist in the translation' };
  if (known.status === 'PAUSED') return { code: 132015, refused: 'Template is Paused' };
  if (known.status !== 'APPROVED') return { code: 132001, refused: 'Template is not approved' };
  const body = known.components.find(({ type }) => type === 'BODY')?.text ?? '';
  const places = new Set(body.match(/\{\{\d+\}\}/g)).size;
  const given = components.find(({ type }) => type === 'body')?.parameters ?? [];
  if (given.length !== places)
    return { code: 132000, refused: 'Number of parameters does not match the expected number of params' };
  if (given.some(({ type, text = '' }) => type !== 'text' || text === '' || /[\n\t]| {5}/.test(text)))
    return { code: 132018, refused: 'There is an issue with the parameters of your template' };
  return {
    text: body.replaceAll(/\{\{(\d+)\}\}/g, (_, number: string) => given[Number(number) - 1]?.text ?? ''),
  };
}

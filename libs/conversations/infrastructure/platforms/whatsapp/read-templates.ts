import { z } from 'zod';
import type { MessageTemplate, TemplateStatus } from '../../../domain/template/message-template.js';
import { storableText } from '../storable-text.js';

const component = z.object({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(z.object({ type: z.string(), url: z.string().optional() })).optional(),
});

const template = z.object({
  name: z.string().min(1).max(512),
  language: z.string().min(1).max(20),
  category: z.string().default(''),
  status: z.string(),
  parameter_format: z.string().optional(),
  components: z.array(component).default([]),
});

const answer = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() })
    .optional(),
});

const STATUS: ReadonlyMap<string, TemplateStatus> = new Map([
  ['APPROVED', 'approved'],
  ['PENDING', 'pending'],
  ['IN_APPEAL', 'pending'],
  ['REJECTED', 'rejected'],
  ['PAUSED', 'paused'],
]);

/** Buttons that need nothing from the sender. */
const PLAIN_BUTTONS = new Set(['QUICK_REPLY', 'PHONE_NUMBER', 'URL']);
const PLACE = /\{\{/;

/**
 * One page of a WhatsApp Business Account's templates (edge `message_templates`); those that cannot be read are left out.
 *
 * @returns also where the next page begins, or null; undefined when the answer is none of Meta's
 */
export function readTemplates(
  body: unknown,
): { readonly templates: MessageTemplate[]; readonly after: string | null } | undefined {
  const page = answer.safeParse(body);
  if (!page.success) return undefined;
  const { data, paging } = page.data;
  const templates = data.flatMap((one) => {
    const read = template.safeParse(one);
    return read.success ? [templateOf(read.data)] : [];
  });
  return { templates, after: (paging?.next && paging.cursors?.after) || null };
}

function templateOf(read: z.infer<typeof template>): MessageTemplate {
  const { name, language, category, status, components, parameter_format: format } = read;
  const body = components.find(({ type }) => type === 'BODY')?.text ?? '';
  const others = components.filter(({ type }) => type !== 'BODY');
  return {
    name: storableText(name, 512),
    language: storableText(language, 20),
    category: storableText(category.toLowerCase(), 50),
    status: STATUS.get(status) ?? 'unavailable',
    body: storableText(body, 2_000),
    sendable: body !== '' && format !== 'NAMED' && category !== 'AUTHENTICATION' && others.every(isPlain),
  };
}

/** Whether a header, footer or row of buttons is sent as it is. */
function isPlain({ format, text = '', buttons = [] }: z.infer<typeof component>): boolean {
  if (format !== undefined && format !== 'TEXT') return false;
  return (
    !PLACE.test(text) && buttons.every(({ type, url = '' }) => PLAIN_BUTTONS.has(type) && !PLACE.test(url))
  );
}

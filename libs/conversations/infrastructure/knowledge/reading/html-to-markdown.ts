import type TurndownService from 'turndown';
import { hiddenElements } from '#conversations/infrastructure/knowledge/reading/hidden-elements';

type Markdowner = InstanceType<typeof TurndownService>;

/** What we use of an element, as the parser of turndown has it. */
interface PageElement {
  readonly nodeName: string;
  readonly parentNode: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  getAttribute?(name: string): string | null;
}

/** What is no text of a page: programs, styles, forms, pictures, frames, and the ways to other pages. */
const NOT_SAID =
  /^(?:script|style|noscript|template|iframe|frame|object|embed|applet|svg|math|canvas|audio|video|picture|img|map|form|button|input|select|textarea|datalist|nav|head|title|link|meta|dialog)$/i;

/** What people read on a page, as Markdown: nothing that is hidden, and links with their addresses as text. */
export async function htmlToMarkdown(html: string): Promise<string> {
  const { default: Turndown } = await import('turndown');
  const service = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    hr: '---',
  });
  const hidden = hiddenElements();
  service.addRule('notSaid', {
    filter: (node: PageElement) => NOT_SAID.test(node.nodeName) || hidden.has(node),
    replacement: () => '',
  });
  service.addRule('link', {
    filter: 'a',
    replacement: (text: string, node: PageElement) => link(text, node),
  });
  tables(service);
  return service
    .turndown(html)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function link(text: string, node: PageElement): string {
  const address = node.getAttribute?.('href')?.trim() ?? '';
  const bare = address.replace(/^(?:mailto|tel):/i, '');
  const said = text.trim();
  if (!said || !/^(?:https?:\/\/|mailto:|tel:)[^\s<>()]{1,500}$/i.test(address)) return text;
  return bare === said.replaceAll('\\', '') ? text : `${text} (${bare})`;
}

/** A row on a line, with the line under the first that makes it a table. */
function tables(service: Markdowner): void {
  service.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (text) =>
      ` ${text
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|')} |`,
  });
  service.addRule('row', {
    filter: 'tr',
    replacement: (text: string, node: PageElement) => {
      const cells = (text.match(/(?<!\\)\|/g) ?? []).length;
      const first = isFirstRow(node);
      return cells === 0 ? '' : `|${text}\n${first ? `|${' --- |'.repeat(cells)}\n` : ''}`;
    },
  });
  service.addRule('rows', {
    filter: ['thead', 'tbody', 'tfoot'],
    replacement: (text) => text,
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (text) => `\n\n${text.trim()}\n\n`,
  });
}

function isFirstRow(row: PageElement): boolean {
  if (row.previousElementSibling) return false;
  const group = row.parentNode;
  return !group || group.nodeName === 'TABLE' || !group.previousElementSibling;
}

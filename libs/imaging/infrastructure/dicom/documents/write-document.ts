import type { ContentItem } from './read-content-tree.js';

/** What a reader of the report has to know beside its content. */
export interface DocumentFacts {
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Control characters that neither HTML nor terminals should get; line ends and tabs stay. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');
const escaped = (text: string): string => clean(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);

/** A structured report as a page without scripts, styles from elsewhere or links. */
export function documentHtml(root: ContentItem, { facts }: DocumentFacts): string {
  const title = escaped(root.name || 'Structured report');
  const rows = facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return (
    '<!doctype html><html><head><meta charset="utf-8">' +
    `<meta name="viewport" content="width=device-width"><title>${title}</title>` +
    '<style>body{font-family:sans-serif;max-width:50rem;margin:1rem auto;padding:0 1rem}' +
    'p,dd{white-space:pre-wrap;overflow-wrap:anywhere}section{margin-left:1rem}</style></head>' +
    `<body><h1>${title}</h1><dl>${rows.join('')}</dl>${root.children.map(itemHtml).join('')}</body></html>`
  );
}

function itemHtml({ name, value, children }: ContentItem): string {
  const inside = children.map(itemHtml).join('');
  if (value === '' && name !== '') return `<section><h2>${escaped(name)}</h2>${inside}</section>`;
  const label = name === '' ? '' : `<strong>${escaped(name)}:</strong> `;
  return `<p>${label}${escaped(value)}</p>${inside === '' ? '' : `<section>${inside}</section>`}`;
}

/** The same as plain text, indented. */
export function documentText(root: ContentItem, { facts }: DocumentFacts): string {
  const head = facts.map(([name, value]) => `${name}: ${value}`);
  const lines = [
    root.name || 'Structured report',
    ...head,
    '',
    ...root.children.flatMap((item) => itemLines(item, 0)),
  ];
  return `${clean(lines.join('\n'))}\n`;
}

function itemLines({ name, value, children }: ContentItem, depth: number): string[] {
  const label = [name, value].filter((text) => text !== '').join(': ');
  return [`${'  '.repeat(depth)}${label}`, ...children.flatMap((item) => itemLines(item, depth + 1))];
}

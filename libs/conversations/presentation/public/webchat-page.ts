import { createHash } from 'node:crypto';
import type { WebchatFace } from './webchat-faces.js';

const TITLES: Readonly<Record<string, { readonly title: string; readonly script: string }>> = {
  en: { title: 'Write to us', script: 'This chat needs JavaScript. Please call us instead.' },
  es: { title: 'Escríbanos', script: 'Este chat necesita JavaScript. Llámenos, por favor.' },
};

const STYLE = `html{background:#eef1f4;color:#17212b;font:16px/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh}
h1{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;margin:0}
noscript{display:block;padding:4rem 1.5rem;text-align:center}`;

/** The page's own style and script, calls to its own server, pictures that it was sent; nothing else. */
export const WEBCHAT_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "connect-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export interface WebchatPage extends WebchatFace {
  readonly channelId: string;
  /** Of the widget. */
  readonly version: string;
}

/** A page that is nothing but the chat. */
export function webchatPage({ practiceName, locale, channelId, version }: WebchatPage): string {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const words = TITLES[language] ?? TITLES['en']!;
  const lang = TITLES[language] ? locale : 'en';
  const title = escaped(`${words.title} · ${practiceName}`);
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<noscript>${escaped(words.script)}</noscript>
<script src="/v1/webchat/widget.js?v=${escaped(version)}" data-channel="${escaped(channelId)}" data-display="page" async></script>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';

interface Words {
  readonly ready: string;
  readonly open: string;
  readonly until: string;
  readonly keep: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    ready: 'Your report is ready',
    open: 'Open the report (PDF)',
    until: 'This link works until',
    keep: 'Whoever has this link can open the report. Do not pass it on.',
  },
  de: {
    ready: 'Ihr Befund liegt vor',
    open: 'Befund öffnen (PDF)',
    until: 'Dieser Link gilt bis',
    keep: 'Wer diesen Link hat, kann den Befund öffnen. Geben Sie ihn nicht weiter.',
  },
  es: {
    ready: 'Su informe está listo',
    open: 'Abrir el informe (PDF)',
    until: 'Este enlace es válido hasta el',
    keep: 'Quien tenga este enlace puede abrir el informe. No lo comparta.',
  },
};

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.5rem;color:#1a1a1a}
a{display:inline-block;background:#0b3d63;color:#fff;padding:.8rem 1.4rem;border-radius:.4rem;text-decoration:none}
p{color:#555}`;

/** Lets the page's own style through, and nothing else: no script, no form, no frame. */
export const SHARE_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(STYLE)
  .digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export interface SharePage {
  readonly practiceName: string;
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  readonly expiresAt: Date;
  /** Relative to the page. */
  readonly documentPath: string;
}

/**
 * The page behind a share link. It says nothing of the patient or the report: messengers fetch a link to show a preview,
 * and what they fetch stays with them. The report itself is one step further.
 */
export function sharePage({ practiceName, locale, timeZone, expiresAt, documentPath }: SharePage): string {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const words = WORDS[language] ?? WORDS['en']!;
  const lang = WORDS[language] ? locale : 'en';
  const until = DateTime.fromJSDate(expiresAt, { zone: timeZone })
    .setLocale(lang)
    .toLocaleString(DateTime.DATE_FULL);
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escaped(practiceName)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(words.ready)}</h1>
<p>${escaped(practiceName)}</p>
<a href="${escaped(documentPath)}" rel="nofollow">${escaped(words.open)}</a>
<p>${escaped(words.until)} ${escaped(until)}.<br>${escaped(words.keep)}</p>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { createHash } from 'node:crypto';

const WORDS: Readonly<Record<string, { readonly closed: string; readonly again: string }>> = {
  en: {
    closed: 'The viewer is closed',
    again: 'Its time is over, or its address was used before. Open the images again from where you came.',
  },
  de: {
    closed: 'Der Betrachter ist geschlossen',
    again:
      'Seine Zeit ist abgelaufen, oder die Adresse wurde schon benutzt. Öffnen Sie die Bilder noch einmal von dort, woher Sie kamen.',
  },
  es: {
    closed: 'El visor está cerrado',
    again: 'Su tiempo ha terminado o la dirección ya se usó. Abra las imágenes de nuevo desde donde vino.',
  },
};

const STYLE = 'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.5rem}';

/** Lets the page's own style through, and nothing else. */
export const VIEWER_CLOSED_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(STYLE)
  .digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What is shown where images cannot be shown any more. @param locale BCP 47 */
export function viewerClosedPage(locale: string): string {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const lang = WORDS[language] ? language : 'en';
  const { closed, again } = WORDS[lang]!;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${closed}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${closed}</h1>
<p>${again}</p>
</body>
</html>
`;
}

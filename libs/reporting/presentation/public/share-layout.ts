import { createHash } from 'node:crypto';

const STYLE = `:root{color-scheme:light dark;--ink:#1b2733;--soft:#4c5a67;--paper:#fff;--card:#f3f6f9;--line:#cbd5df;--deep:#0b3d63;--on-deep:#fff;--warn:#8a1c1c;--good:#14602d}
@media (prefers-color-scheme:dark){:root{--ink:#e6ecf2;--soft:#a9b7c4;--paper:#10161c;--card:#1a232c;--line:#3a4855;--deep:#8cc4f0;--on-deep:#0b1a26;--warn:#ffb4a8;--good:#8fd9a8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem;color:var(--soft)}
footer{padding-top:1.5rem;padding-bottom:3rem;color:var(--soft);font-size:.95rem}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 1rem}
h2{font-size:1.15rem;margin:1.75rem 0 .35rem}
p{margin:.35rem 0}
.text{white-space:pre-wrap}
.note{border-left:.25rem solid var(--warn);background:var(--card);padding:.75rem 1rem;margin:1rem 0}
.wrong{color:var(--warn);font-weight:600}
.right{color:var(--good);font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;background:var(--card);padding:1rem;border-radius:.5rem;margin:1rem 0}
dt{color:var(--soft)}
dd{margin:0}
fieldset{border:0;padding:0;margin:1rem 0}
legend,label{font-weight:600;padding:0}
.fields{display:flex;flex-wrap:wrap;gap:1rem;margin-top:.5rem}
.fields label{font-weight:400}
input{display:block;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.35rem;padding:.55rem .65rem;width:4.5rem;min-height:2.75rem}
input.wide{width:8rem}
input.long{width:100%;max-width:30rem}
summary{cursor:pointer;padding:.35rem 0}
button,.button{display:inline-block;font:inherit;font-weight:600;background:var(--deep);color:var(--on-deep);border:1px solid var(--deep);border-radius:.4rem;padding:.65rem 1.2rem;min-height:2.75rem;text-decoration:none;cursor:pointer}
button.second{background:transparent;color:var(--deep)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.25rem 0}
:focus-visible{outline:3px solid var(--deep);outline-offset:2px}
.series{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:1rem}
.series a{color:inherit;display:block;font-size:.9rem}
.series img{display:block;width:100%;height:auto;aspect-ratio:1;object-fit:contain;background:#000;border-radius:.4rem}
@media (max-width:26rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
@media print{.actions,form{display:none}body{font-size:11pt}main,header,footer{max-width:none}}`;

/** Lets the page's own style and our images through, and forms to ourselves: no script, no frame, nobody else. */
export const SHARE_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(STYLE)
  .digest('base64')}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Text, whatever is in it, as a part of a page. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export interface ShareLayout {
  /** BCP 47. */
  readonly lang: string;
  /** Also what messengers show of a link: the practice's name, or nothing of anybody. */
  readonly title: string;
  /** HTML. */
  readonly main: string;
  /** HTML. */
  readonly footer?: string;
  /** JavaScript that the page does without; only a policy that names its hash lets it run. */
  readonly script?: string;
}

/** A page behind a share link. It works without script, from small screens on and in print, and loads nothing from others. */
export function sharePageOf({ lang, title, main, footer = '', script }: ShareLayout): string {
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${escaped(title)}</header>
<main>
${main}
</main>
<footer>${footer}</footer>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

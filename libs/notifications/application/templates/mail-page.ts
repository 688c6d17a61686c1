/** The page around an e-mail's HTML: readable on small screens, with nothing loaded from elsewhere. */
export function mailPage(locale: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#111827;background:#ffffff"><div style="max-width:560px">
${body}
</div></body></html>
`;
}

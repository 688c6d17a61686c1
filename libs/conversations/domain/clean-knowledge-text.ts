/**
 * Text as a person sees it: without comments, control characters, directional marks and other characters that have no
 * width. What nobody sees must not answer, nor speak to a language model.
 */
export function cleanKnowledgeText(text: string): string {
  return withoutComments(text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n'))
    .replace(UNSEEN, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\u2028/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/**
 * Controls but for line breaks and tabs, soft hyphens, what has no width (but the joiners that scripts and emoji need),
 * directional marks, invisible operators, annotations, and the planes of tags and of further variation selectors.
 */
const UNSEEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f|[\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]|[\u{e0100}-\u{e01ef}]/gu;

/** In one pass, so that no text can make it slow, and whatever comes together where a comment was is no new one. */
function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    kept += text.slice(from, start);
    // One without an end hides nothing here: its text is shown.
    from = end < 0 ? start + 4 : end + 3;
    if (end < 0) break;
  }
  return (kept + text.slice(from)).replaceAll('<!--', '');
}

import { element } from './element.js';

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;
/** More likely the sentence's than the address's. */
const TRAILING = /[.,;:!?)\]}»”’]+$/;

/** A text whose web addresses can be followed; all else stays the characters that it is. */
export function linkedText(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(TRAILING, '');
    parts.push(text.slice(end, index), link(address));
    end = index + address.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

const link = (href: string): HTMLAnchorElement =>
  element('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow ugc' }, href);

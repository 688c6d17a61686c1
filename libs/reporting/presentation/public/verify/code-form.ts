import { escaped } from '../share-layout.js';
import type { VerifyWords } from './verify-words.js';

export interface CodeForm {
  readonly words: VerifyWords;
  /** Where it is sent to, seen from the page. */
  readonly action: string;
  readonly typed?: string;
  readonly isFaulty?: boolean;
}

/** Asks for the code on a document. */
export function codeForm({ words, action, typed = '', isFaulty = false }: CodeForm): string {
  const fault = isFaulty ? ' aria-invalid="true"' : '';
  const described = isFaulty ? 'fault hint' : 'hint';
  return `<form method="get" action="${escaped(action)}" autocomplete="off">
<p><label for="code">${escaped(words.code)}<input id="code" name="code" class="long" required maxlength="100" spellcheck="false" autocapitalize="characters" aria-describedby="${described}"${fault} value="${escaped(typed)}"></label></p>
<p id="hint">${escaped(words.codeHint)}</p>
<div class="actions"><button class="second">${escaped(words.check)}</button></div>
</form>`;
}

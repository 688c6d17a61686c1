/** What we use of an element, as the parser of turndown has it. */
interface SeenElement {
  readonly nodeName: string;
  readonly ownerDocument?: {
    querySelectorAll(selector: string): Iterable<object> & ArrayLike<object>;
    getElementsByTagName(name: string): ArrayLike<{ readonly textContent: string | null }>;
  } | null;
  getAttribute?(name: string): string | null;
}

const HIDES =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*(?:\.0*)?\s*(?:;|!|$)|font-size\s*:\s*0*(?:\.0*)?(?:[a-z]{2,4}|%)?\s*(?:;|!|$)|(?:text-indent|left|top|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|color\s*:\s*transparent|(?:max-)?(?:width|height)\s*:\s*0(?:px)?\s*(?:;|!|$))/i;
const MOST_RULES = 500;
const LONGEST_STYLES = 200_000;

/**
 * Knows which elements of one page people cannot see: by attributes, by their own style, and by the rules of the page's
 * style sheets. Text that only machines read could speak to a language model behind the reviewer's back.
 */
export function hiddenElements(): { has(node: object): boolean } {
  let byRules: Set<object> | undefined;
  return {
    has(node) {
      const element = node as SeenElement;
      byRules ??= hiddenByRules(element);
      return hidesItself(element) || byRules.has(node);
    },
  };
}

function hidesItself(element: SeenElement): boolean {
  if (!element.getAttribute) return false;
  const read = (name: string): string | null => element.getAttribute?.(name) ?? null;
  return (
    read('hidden') !== null ||
    read('aria-hidden')?.toLowerCase() === 'true' ||
    HIDES.test(read('style') ?? '')
  );
}

function hiddenByRules({ ownerDocument }: SeenElement): Set<object> {
  const hidden = new Set<object>();
  if (!ownerDocument) return hidden;
  const sheets = Array.from(
    ownerDocument.getElementsByTagName('style'),
    ({ textContent }) => textContent ?? '',
  );
  const styles = sheets
    .join('\n')
    .slice(0, LONGEST_STYLES)
    .replace(/\/\*[\s\S]*?\*\//g, '');
  // Rules for paper or small screens hide what others see.
  const everywhere = withoutConditions(styles);
  const rules = [...everywhere.matchAll(/([^{}@;]{1,500})\{([^{}]{0,5000})\}/g)].slice(0, MOST_RULES);
  for (const [, selector = '', style = ''] of rules) {
    if (!HIDES.test(style)) continue;
    try {
      for (const element of Array.from(ownerDocument.querySelectorAll(selector.trim()))) hidden.add(element);
    } catch {
      // A selector that the parser does not know, such as one of a state, hides nothing here.
    }
  }
  return hidden;
}

/** Without the rules inside of `@media` and the like, however they are nested. */
function withoutConditions(styles: string): string {
  let kept = '';
  let depth = 0;
  let inside = false;
  for (const part of styles.split(/(@[^{};]{0,500}\{|[{}])/)) {
    if (!inside && part.startsWith('@')) inside = true;
    if (part.endsWith('{')) depth += inside ? 1 : 0;
    if (!inside) kept += part;
    else if (part === '}') depth -= 1;
    if (inside && depth === 0) inside = false;
  }
  return kept;
}

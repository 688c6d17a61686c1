/** What `{{fields}}` in templates and macros stand for; what is not known stays as it is written, to be seen. */
export type TextFields = Readonly<Record<string, string | null>>;

/** A list to choose from, `[left|right]`, or a gap to fill, `[ ]`, with its place in the text. */
export interface Choice {
  readonly start: number;
  readonly end: number;
  /** None for a gap. */
  readonly options: readonly string[];
}

const FIELD = /\{\{\s*([a-z]+(?:\.[a-zA-Z]+)*)\s*\}\}/g;
const CHOICE = /\[( *|[^[\]\n|]{1,200}(?:\|[^[\]\n|]{0,200})+)\]/g;

/** Writes out the fields that are known. */
export function expandText(text: string, fields: TextFields): string {
  return text.replace(FIELD, (written, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? written) : written,
  );
}

/** What is left to choose or to fill in. */
export function choicesIn(text: string): Choice[] {
  return [...text.matchAll(CHOICE)].map(({ 0: found, 1: inside = '', index }) => ({
    start: index,
    end: index + found.length,
    options: inside.trim() === '' ? [] : inside.split('|').map((option) => option.trim()),
  }));
}

/** Whether a text asks for a field. */
export const asksFor = (text: string, prefix: string): boolean =>
  [...text.matchAll(FIELD)].some(([, name]) => name?.startsWith(`${prefix}.`));

/** Collects the conditions of a list and their values, numbering the places as they come. */
export class Conditions {
  readonly where: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a condition that holds always. */
  always(condition: string): this {
    this.where.push(condition);
    return this;
  }

  /** Adds a condition on a value, unless the value was left out or is an empty text. */
  when(value: unknown, condition: (place: string) => string): this {
    if (value !== undefined && value !== '') this.where.push(condition(`$${this.values.push(value)}`));
    return this;
  }

  /**
   * Adds a search: one of the expressions contains the text, whatever signs it holds and however it is written.
   *
   * @param expressions SQL of text in lower case; may be null
   */
  search(text: string | undefined, ...expressions: string[]): this {
    return this.when(text?.trim(), (place) => {
      const found = expressions.map((expression) => `position(lower(${place}) IN ${expression}) > 0`);
      return found.length > 1 ? `(${found.join(' OR ')})` : found.join('');
    });
  }
}

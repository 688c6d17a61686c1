/** Collects the conditions of a list with their values, numbering the places. */
export class Conditions {
  readonly where: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a condition that holds always. */
  always(condition: string): this {
    this.where.push(condition);
    return this;
  }

  /** Adds a condition on a value, unless the value was not given. */
  when(value: unknown, condition: (place: string) => string): this {
    if (value !== undefined) this.where.push(condition(`$${this.values.push(value)}`));
    return this;
  }
}

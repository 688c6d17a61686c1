/** Collects the conditions of a list and their values, numbered as they come. */
export class Conditions {
  readonly where: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a condition when its value was given; `?` in it stands for the value. */
  add(condition: string, value: unknown): this {
    if (value === undefined) return this;
    this.values.push(value);
    this.where.push(condition.replaceAll('?', `$${this.values.length}`));
    return this;
  }
}

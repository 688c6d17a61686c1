/** Reads and writes rows inside the open transaction, and only there. The tenant is bound by row-level security. */
export abstract class Sql {
  /** All rows of a statement with `$1` parameters. */
  abstract rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;

  /** The first row, or undefined. */
  async first<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row | undefined> {
    return (await this.rows<Row>(text, values))[0];
  }

  /** How many rows a statement changed. */
  abstract change(text: string, values?: readonly unknown[]): Promise<number>;
}

/** Who decided something: one of the staff, another system of the practice by its key, or Isocenter by a rule. */
export interface Author {
  readonly kind: 'user' | 'api-key' | 'system';
  /** Null for the system. */
  readonly id: string | null;
  readonly name: string;
}

/** One version of a workflow template. */
export class WorkflowTemplateItem {
  id!: string;
  /** For If-Match. */
  version!: number;
  /** Key of its workflow type. */
  type!: string;
  /** Shared by all versions of the template. */
  name!: string;
  /** Number of this version of the template, from 1. */
  revision!: number;
  status!: 'draft' | 'published' | 'retired';
  /** SHA-256 of the definition, hexadecimal. */
  checksum!: string;
  createdAt!: Date;
  publishedAt!: Date | null;
  retiredAt!: Date | null;
}

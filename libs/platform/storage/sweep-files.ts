import type { FileStore } from './file-store.js';
import { FileStoreError } from './file-store-error.js';

/** Far above the life of any request, upload or transaction, and any two clocks' difference. */
const YOUNG_MS = 86_400_000;
/** Keys in one question to the owner. */
const ASKED_AT_ONCE = 500;
/** So long a sweep looks for orphans, and about so many it removes: it must end within a delivery's lease. */
const LOOKING_MS = 20_000;
const MOST_REMOVED = 1_000;
/** So few may outnumber the known ones: those of a practice that has hardly begun. */
const FEW = 20;

/** What a sweep looks at, and how the owner of the files tells which of them it needs. */
export interface Sweep {
  /**
   * Such as `org/<organization>/uploads/`. Of very many files one sweep sees only a part: then they should lie in several
   * folders, of which not always the same one comes first.
   */
  readonly folders: Iterable<string>;
  /** Whether the owner makes such keys. Other files are left alone. */
  owns(key: string): boolean;
  /** Which of these keys a row knows. */
  known(keys: readonly string[]): Promise<Iterable<string>>;
  /** Ends the sweep at once. */
  readonly signal?: AbortSignal;
}

/** What became of the files that a sweep saw. */
export interface Swept {
  readonly removed: number;
  readonly known: number;
  /** Too young to be judged. */
  readonly young: number;
  /** Of no layout that the owner makes. */
  readonly foreign: number;
}

/**
 * Removes the files of an owner that are older than a day and that no row knows (see `FileStore.removeOrphans`).
 * @throws FileStoreError `storage.mostly-orphans` when they outnumber the others: that is no debris of crashes
 */
export async function sweepFiles(
  store: Pick<FileStore, 'list' | 'delete'>,
  { folders, owns, known, signal }: Sweep,
): Promise<Swept> {
  const began = Date.now();
  const oldest = began - YOUNG_MS;
  const seen = { known: 0, young: 0, foreign: 0 };
  const orphans: string[] = [];
  let asked: string[] = [];
  const judge = async (): Promise<void> => {
    const needed = new Set(asked.length > 0 ? await known(asked) : []);
    const unknown = asked.filter((key) => !needed.has(key));
    seen.known += asked.length - unknown.length;
    orphans.push(...unknown);
    asked = [];
  };
  const isOver = () =>
    signal?.aborted === true || orphans.length >= MOST_REMOVED || Date.now() - began > LOOKING_MS;
  for (const folder of folders) {
    for await (const { key, modifiedAt } of store.list(folder)) {
      if (isOver()) break;
      if (!owns(key)) seen.foreign += 1;
      // An age that cannot be told is no age.
      else if (!(modifiedAt.getTime() < oldest)) seen.young += 1;
      else if (asked.push(key) === ASKED_AT_ONCE) await judge();
    }
    await judge();
    if (isOver()) break;
  }
  if (orphans.length > Math.max(FEW, seen.known)) throw new FileStoreError('storage.mostly-orphans');
  let removed = 0;
  for (const key of orphans) {
    if (signal?.aborted) break;
    await store.delete(key);
    removed += 1;
  }
  return { removed, ...seen };
}

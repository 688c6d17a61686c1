import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';

/** A compiled file, its line and its column, as V8 writes them into a stack; both count from 1. */
const PLACE = /((?:file:\/\/)?\/[^\s():]+\.js):(\d+):(\d+)/g;
const maps = new LRUCache<string, { readonly map: SourceMap | undefined }>({ max: 50 });

/**
 * A stack that names the TypeScript files, where maps lie beside the compiled ones. Node's own --enable-source-maps reads
 * the map of every module when that is loaded, which costs each process memory and time for stacks that it may never show.
 */
export function toSourceStack(stack: string): string {
  return stack.replaceAll(PLACE, (place, file: string, line: string, column: string) => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    const source = new URL(entry.originalSource, file.startsWith('file:') ? file : `file://${file}`);
    return `${fileURLToPath(source)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function mapOf(file: string): SourceMap | undefined {
  const known = maps.get(file) ?? { map: readMap(file) };
  maps.set(file, known);
  return known.map;
}

function readMap(file: string): SourceMap | undefined {
  // Only ours have maps worth following.
  if (file.includes('/node_modules/')) return undefined;
  try {
    const path = file.startsWith('file:') ? fileURLToPath(file) : file;
    return new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

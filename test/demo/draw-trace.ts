interface Node {
  readonly kind: 'command' | 'event' | 'delivery';
  readonly name: string;
  readonly durationMs: number | null;
  readonly status: string | null;
  readonly actor: { readonly kind: string; readonly name: string | null; readonly id: string | null } | null;
  readonly children: readonly Node[];
}

const SIGN = { command: '▸', event: '•', delivery: '→' } as const;

/** A trace as an indented tree, for people. */
export function drawTrace(trace: Record<string, unknown>): string {
  const roots = trace['roots'] as readonly Node[];
  return [
    '',
    'The whole chain (▸ command, • event, → delivery):',
    ...roots.flatMap((root) => draw(root, 1)),
  ].join('\n');
}

function draw(node: Node, depth: number): string[] {
  const took = node.durationMs === null ? '' : ` ${Math.round(node.durationMs)} ms`;
  const who =
    node.kind === 'command' && node.actor && node.actor.kind !== 'system'
      ? ` by ${node.actor.name ?? node.actor.kind}`
      : '';
  const status = node.status && !['succeeded', 'done'].includes(node.status) ? ` [${node.status}]` : '';
  const line = `${'  '.repeat(depth)}${SIGN[node.kind]} ${node.name}${who}${took}${status}`;
  return [line, ...node.children.flatMap((child) => draw(child, depth + 1))];
}

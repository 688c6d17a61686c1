export interface Keyed {
  readonly key: string;
  /** It is made anew when this changes. */
  readonly signature: string;
  readonly make: () => HTMLElement;
}

/** Children that are kept as long as they stay the same: nothing flickers, and nothing is read aloud twice. */
export class KeyedChildren {
  private known = new Map<string, { readonly signature: string; readonly node: HTMLElement }>();

  constructor(private readonly parent: HTMLElement) {}

  show(wanted: readonly Keyed[]): void {
    const shown = new Map(
      wanted.map(({ key, signature, make }) => {
        const former = this.known.get(key);
        return [key, former?.signature === signature ? former : { signature, node: make() }];
      }),
    );
    for (const { node } of this.known.values()) node.dataset['old'] = '';
    for (const { node } of shown.values()) delete node.dataset['old'];
    for (const { node } of this.known.values()) if ('old' in node.dataset) node.remove();
    this.known = shown;
    this.arrange([...shown.values()].map(({ node }) => node));
  }

  private arrange(nodes: readonly HTMLElement[]): void {
    nodes.forEach((node, place) => {
      const there = this.parent.children[place] ?? null;
      if (there !== node) this.parent.insertBefore(node, there);
    });
  }
}

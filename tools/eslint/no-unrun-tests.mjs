const FUNCTIONS = new Set(['describe', 'it', 'test']);
const MARKS = new Set(['only', 'skip', 'todo', 'failing']);
const ALIASES = new Set(['fit', 'fdescribe', 'xit', 'xtest', 'xdescribe']);

/** `it` of `it.each(…)`, `describe.only.each`, `it`. */
function root(node) {
  if (node.type === 'MemberExpression') return root(node.object);
  return node.type === 'CallExpression' ? root(node.callee) : node;
}

/** Tests that are left out, that leave out others, or that are announced only: what is committed runs. */
export const noUnrunTests = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unrun: '{{name}} leaves tests out: make it pass or take it away.' },
  },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: 'unrun', data: { name } });
    return {
      MemberExpression(node) {
        const mark = node.property.name ?? node.property.value;
        const of = root(node.object);
        if (MARKS.has(mark) && of.type === 'Identifier' && FUNCTIONS.has(of.name))
          report(node, `${of.name}.${mark}`);
      },
      'CallExpression > Identifier.callee'(node) {
        if (ALIASES.has(node.name)) report(node, node.name);
      },
    };
  },
};

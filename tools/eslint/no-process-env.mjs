const MESSAGE = 'Only libs/platform/config reads the environment: take Settings instead.';
const MODULES = new Set(['process', 'node:process']);

/** `process.env` in any spelling: a setting that is read elsewhere is neither validated nor documented. */
export const noProcessEnv = {
  meta: { type: 'problem', schema: [], messages: { env: MESSAGE } },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'env' });
    const isEnv = (property) => property.key?.name === 'env' || property.key?.value === 'env';
    return {
      'MemberExpression[object.name="process"][property.name="env"]': report,
      'MemberExpression[object.name="process"][property.value="env"]': report,
      'VariableDeclarator[init.name="process"] > ObjectPattern'(node) {
        if (node.properties.some(isEnv)) report(node);
      },
      ImportDeclaration(node) {
        const names = node.specifiers.map((specifier) => specifier.imported?.name);
        if (MODULES.has(node.source.value) && names.includes('env')) report(node);
      },
    };
  },
};

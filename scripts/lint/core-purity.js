/** `new Date()` and `Date()` read the machine's clock; `new Date(milliseconds)` is only arithmetic. */
const noAmbientDate = {
  meta: {
    type: 'problem',
    docs: { description: 'The core is told the time; it never asks the machine.' },
    schema: [],
    messages: {
      now: "Reads the machine's clock. Take the time from the tenant's clock, or from `Platform.now`.",
    },
  },
  create(context) {
    const isDate = ({ callee }) => callee.type === 'Identifier' && callee.name === 'Date';
    return {
      NewExpression(node) {
        if (isDate(node) && node.arguments.length === 0) context.report({ node, messageId: 'now' });
      },
      CallExpression(node) {
        if (isDate(node)) context.report({ node, messageId: 'now' });
      },
    };
  },
};

export default {
  meta: { name: 'core-purity' },
  rules: { 'no-ambient-date': noAmbientDate },
};

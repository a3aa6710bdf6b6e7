import retiredInChinese from './retired-in-chinese.json' with { type: 'json' };

/** `new Date()` and `Date()` read the machine's clock; `new Date(milliseconds)` is only arithmetic. */
const noAmbientDate = {
  meta: {
    type: 'problem',
    docs: { description: 'The core is told the time; it never asks the machine.' },
    schema: [],
    messages: {
      now: "Reads the machine's clock. Take the time from the tenant's clock, or from an option.",
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

/** The machine's clock and chance, read where nobody can pass in another: `now = () => Date.now()` is how they come in. */
const ambientOnlyAsDefault = {
  meta: {
    type: 'problem',
    docs: { description: "The machine's clock is the default of an option, and chance comes from a seed." },
    schema: [],
    messages: {
      clock: '{{name}} asks the machine. Take it as an option with this as its default.',
      chance: 'Math.random is never the same twice. Draw from a seeded random source.',
    },
  },
  create(context) {
    const isDefault = (node) => {
      for (let at = node; at; at = at.parent) if (at.type === 'AssignmentPattern') return true;
      return false;
    };
    return {
      MemberExpression(node) {
        if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
        const name = `${node.object.name}.${node.property.name}`;
        if (name === 'Math.random') context.report({ node, messageId: 'chance' });
        if ((name === 'Date.now' || name === 'performance.now') && !isDefault(node)) {
          context.report({ node, messageId: 'clock', data: { name } });
        }
      },
    };
  },
};

/** Words that the house has another word for, as parts of a name: `openBreach` holds `breach`. */
const retired = new Map(
  Object.entries({
    violation: ['breach', 'breaches'],
    'mock server, emulator': ['simulator', 'stub'],
    provider: ['vendor'],
    'broadcast task': ['campaign'],
    'delivery, step': ['job', 'jobs'],
    'deliver, send': ['dispatch'],
    redelivery: ['replay'],
    fault: ['chaos'],
    control: ['admin'],
    'actions, user act': ['living'],
    demo: ['believable'],
    'receiver registry': ['hub'],
    'ordered queue': ['lane', 'lanes'],
    queue: ['fifo'],
    'delivery runner': ['deliverer'],
    release: ['shed'],
    intern: ['thrifty'],
    mutex: ['turns'],
    locales: ['tongue', 'tongues'],
    plans: ['scene', 'scenes'],
    'runtime helpers': ['making'],
    signature: ['forgeries', 'forgery'],
    'abort policy': ['patience'],
    'retry run': ['streak', 'streaks'],
    redacted: ['discreet'],
    'unexpected rows': ['strangers', 'stranger'],
    undecidable: ['untold'],
    lenient: ['forgiving'],
    violations: ['wrongs'],
  }).flatMap(([word, riddles]) => riddles.map((riddle) => [riddle, word])),
);

const wordsOf = (name) =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

const noRetiredWords = {
  meta: {
    type: 'suggestion',
    docs: { description: 'One word for each concept, the one that the field uses.' },
    schema: [],
    messages: { retired: '"{{name}}" holds "{{riddle}}": here that is called {{word}}.' },
  },
  create(context) {
    const look = (node, name) => {
      const riddle = wordsOf(name).find((word) => retired.has(word));
      if (riddle !== undefined) {
        context.report({ node, messageId: 'retired', data: { name, riddle, word: retired.get(riddle) } });
      }
    };
    const lookAtPattern = (node) => {
      if (node?.type === 'Identifier') look(node, node.name);
      else if (node?.type === 'ObjectPattern')
        node.properties.forEach(({ value, argument }) => lookAtPattern(value ?? argument));
      else if (node?.type === 'ArrayPattern') node.elements.forEach(lookAtPattern);
      else if (node?.type === 'AssignmentPattern') lookAtPattern(node.left);
      else if (node?.type === 'RestElement') lookAtPattern(node.argument);
    };
    const lookAtId = ({ id }) => id && look(id, id.name);
    const lookAtKey = ({ key }) =>
      (key.type === 'Identifier' || key.type === 'PrivateIdentifier') && look(key, key.name);
    const lookAtFunction = (node) => {
      lookAtId(node);
      node.params.forEach(lookAtPattern);
    };
    return {
      Program(node) {
        look(node, context.filename.split('/').at(-1));
      },
      ImportSpecifier: ({ local }) => look(local, local.name),
      ImportDefaultSpecifier: ({ local }) => look(local, local.name),
      ImportNamespaceSpecifier: ({ local }) => look(local, local.name),
      ClassDeclaration: lookAtId,
      ClassExpression: lookAtId,
      PropertyDefinition: lookAtKey,
      MethodDefinition: lookAtKey,
      Property: lookAtKey,
      FunctionDeclaration: lookAtFunction,
      FunctionExpression: lookAtFunction,
      ArrowFunctionExpression: lookAtFunction,
      VariableDeclarator: ({ id }) => lookAtPattern(id),
      TSInterfaceDeclaration: lookAtId,
      TSTypeAliasDeclaration: lookAtId,
      TSPropertySignature: lookAtKey,
      TSMethodSignature: lookAtKey,
    };
  },
};

/** What the program says in Chinese. test/chinese-words.test.ts holds pages and schemas to their parts of the list. */
const chinese = Object.entries({ ...retiredInChinese.everywhere, ...retiredInChinese.program }).map(
  ([word, riddles]) => ({
    word,
    riddle: new RegExp(riddles.join('|')),
  }),
);

const noRetiredWordsInChinese = {
  meta: {
    type: 'suggestion',
    docs: { description: 'One word for each concept in Chinese, too.' },
    schema: [],
    messages: { retired: '"{{riddle}}" is called {{word}} here.' },
  },
  create(context) {
    const look = (node, text) => {
      for (const { word, riddle } of chinese) {
        const found = riddle.exec(text);
        if (found !== null) context.report({ node, messageId: 'retired', data: { riddle: found[0], word } });
      }
    };
    return {
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
      TemplateElement: (node) => look(node, node.value.raw),
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-ambient-date': noAmbientDate,
    'ambient-only-as-default': ambientOnlyAsDefault,
    'no-retired-words': noRetiredWords,
    'no-retired-words-in-chinese': noRetiredWordsInChinese,
  },
};

/**
 * What is no code though it stands in it. A mutated message says nothing of behaviour: what rules tell people is reviewed by
 * people. Of a list of words only the single words are left out; that the list is there at all is for the tests to notice.
 */
const FOR_PEOPLE = new Set(['messages', 'advice', 'description', 'basis']);

/** A plugin of Stryker's that is asked at each node, and answers with the reason why it is left out. */
export const words = {
  shouldIgnore(path) {
    if (path.isObjectProperty() && FOR_PEOPLE.has(path.node.key.name)) return 'Text for people';
    if (path.isStringLiteral() && isEntryOfTable(path)) return 'A word of a list';
    return undefined;
  },
};

/** Whether a string stands in an array or a record of words at the top level of a module. */
function isEntryOfTable({ parentPath }) {
  const isEntry =
    parentPath.isArrayExpression() || (parentPath.isObjectProperty() && isOfStrings(parentPath.parent));
  return isEntry && !parentPath.getFunctionParent() && !isInCall(parentPath);
}

function isOfStrings({ properties }) {
  return properties.every(({ value }) => value?.type === 'StringLiteral');
}

/** `new Set([...])` is a table; an argument of a call, such as a rule's definition, is none. */
function isInCall(path) {
  return path.findParent((parent) => parent.isCallExpression()) !== null;
}

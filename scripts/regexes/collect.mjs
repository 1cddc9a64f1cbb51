/** Collects the regular expressions of TypeScript sources: literals, and what `new RegExp` is given. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Each regular expression once, as `/source/flags`, with the place where it stands first. */
export function collectRegexes(folders = ['bin', 'rules', 'src']) {
  const found = new Map();
  const unknown = [];
  for (const path of folders.flatMap(sources)) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const at = (node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    walk(file, (node) => {
      const regex = regexOf(node, file);
      if (regex === undefined) return;
      if (regex === null) unknown.push(at(node));
      else if (!found.has(regex)) found.set(regex, at(node));
    });
  }
  return { found, unknown };
}

/** `/source/flags` into its two parts. */
export function partsOf(regex) {
  const slash = regex.lastIndexOf('/');
  return { source: regex.slice(1, slash), flags: regex.slice(slash + 1) };
}

function sources(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Undefined where a node makes no regular expression, null where it cannot be told which. */
function regexOf(node, file) {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  const isConstructed =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp';
  if (!isConstructed) return undefined;
  const [source, flags] = (node.arguments ?? []).map((argument) => valueOf(argument, file));
  if (source === undefined || (node.arguments.length > 1 && flags === undefined)) return null;
  return String(new RegExp(source, flags));
}

/** The value of an expression that is made of literals and of constants of the same file; undefined for any other. */
function valueOf(node, file) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const constant = constantOf(node.text, file);
    return constant && valueOf(constant, file);
  }
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => [valueOf(span.expression, file), span.literal.text]);
    return joined(node.head.text, parts);
  }
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') {
    const { template } = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText;
    const parts = template.templateSpans.map((span) => [
      valueOf(span.expression, file),
      span.literal.rawText,
    ]);
    return joined(template.head.rawText, parts);
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const of = valueOf(node.expression.expression, file);
    const by = node.arguments[0] && valueOf(node.arguments[0], file);
    const method = node.expression.name.text;
    if (typeof of === 'string' && method === 'split') return of.split(by);
    if (Array.isArray(of) && method === 'join') return of.join(by);
  }
  return undefined;
}

function joined(head, parts) {
  return parts.some(([value]) => value === undefined) ? undefined : head + parts.flat().join('');
}

function constantOf(name, file) {
  let value;
  walk(file, (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) value = node.initializer;
  });
  return value;
}

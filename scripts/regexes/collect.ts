import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The regular expressions of sources. */
export interface CollectedRegexes {
  /** Each once, as `/source/flags`, with the place where it stands first. */
  readonly found: ReadonlyMap<string, string>;
  /** Places where one is made of what cannot be told from the source. */
  readonly unknown: readonly string[];
}

/** Collects the regular expressions of TypeScript sources: literals, and what `RegExp` is given. */
export function collectRegexes(folders: readonly string[] = ['bin', 'rules', 'src']): CollectedRegexes {
  const found = new Map<string, string>();
  const unknown: string[] = [];
  for (const path of folders.flatMap(sourcesIn)) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    walk(file, (node) => {
      const regex = regexOf(node, file);
      if (regex === undefined) return;
      const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (regex === UNKNOWN) unknown.push(place);
      else if (!found.has(regex)) found.set(regex, place);
    });
  }
  return { found, unknown };
}

/** `/source/flags` into its two parts. */
export function partsOf(regex: string): { readonly source: string; readonly flags: string } {
  const slash = regex.lastIndexOf('/');
  return { source: regex.slice(1, slash), flags: regex.slice(slash + 1) };
}

const UNKNOWN = '';

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Undefined where a node makes no regular expression. */
function regexOf(node: ts.Node, file: ts.SourceFile): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  const isMade =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp';
  if (!isMade) return undefined;
  const values = (node.arguments ?? []).map((argument) => valueOf(argument, file));
  const [source, flags] = values;
  if (typeof source !== 'string' || (values.length > 1 && typeof flags !== 'string')) return UNKNOWN;
  return String(new RegExp(source, typeof flags === 'string' ? flags : ''));
}

type Value = string | readonly string[] | undefined;

/** The value of an expression that is made of literals and of constants of the same file; undefined for any other. */
function valueOf(node: ts.Expression, file: ts.SourceFile): Value {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const constant = constantOf(node.text, file);
    return constant && valueOf(constant, file);
  }
  if (ts.isTemplateExpression(node)) return templateValue(node, file, (part) => part.text);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') {
    const { template } = node;
    if (ts.isTemplateExpression(template)) return templateValue(template, file, rawText);
    return rawText(template);
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const of = valueOf(node.expression.expression, file);
    const by = node.arguments[0] && valueOf(node.arguments[0], file);
    const method = node.expression.name.text;
    if (typeof by !== 'string') return undefined;
    if (typeof of === 'string') return method === 'split' ? of.split(by) : undefined;
    return method === 'join' ? of?.join(by) : undefined;
  }
  return undefined;
}

function templateValue(
  { head, templateSpans }: ts.TemplateExpression,
  file: ts.SourceFile,
  textOf: (part: ts.TemplateLiteralLikeNode) => string,
): string | undefined {
  let text = textOf(head);
  for (const { expression, literal } of templateSpans) {
    const value = valueOf(expression, file);
    if (typeof value !== 'string') return undefined;
    text += value + textOf(literal);
  }
  return text;
}

function rawText(part: ts.TemplateLiteralLikeNode): string {
  return part.rawText ?? part.text;
}

function constantOf(name: string, file: ts.SourceFile): ts.Expression | undefined {
  let value: ts.Expression | undefined;
  walk(file, (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) value = node.initializer;
  });
  return value;
}

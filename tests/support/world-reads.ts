/** Finds where a file reads the clock, the environment or the browser by itself instead of having them handed in. */
import ts from 'typescript';

const GLOBALS = ['localStorage', 'sessionStorage', 'navigator'];

export function worldReads(tree: ts.SourceFile): string[] {
  const declared = declaredNames(tree);
  const reads: string[] = [];

  function visit(node: ts.Node): void {
    const read = readOf(node);
    if (read !== null && !declared.has(read)) reads.push(`${read} in line ${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  }

  visit(tree);
  return reads;
}

function readOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && isName(node.expression, 'Date') && (node.arguments ?? []).length === 0) return 'new Date()';
  if (ts.isCallExpression(node) && isName(node.expression, 'Date')) return 'Date()';
  if (ts.isPropertyAccessExpression(node) && isName(node.expression, 'Date') && node.name.text === 'now') return 'Date.now';
  if (ts.isPropertyAccessExpression(node) && isName(node.expression, 'process') && node.name.text === 'env') return 'process.env';
  if (ts.isIdentifier(node) && GLOBALS.includes(node.text) && isFree(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) && isGlobalObject(node.expression) && GLOBALS.includes(node.name.text)) return node.name.text;
  return null;
}

function isName(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function isGlobalObject(node: ts.Node): boolean {
  return isName(node, 'globalThis') || isName(node, 'self');
}

/** Not a member's name, a key, a type's name or a type query. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return (ts.isPropertyAccessExpression(parent) ? parent.expression : parent.left) === node;
  return (
    !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent) && !ts.isTypeQueryNode(parent) && !ts.isPropertyDeclaration(parent)
  );
}

/** Names a file gives to something of its own, such as a parameter called `navigator`. */
function declaredNames(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();

  function visit(node: ts.Node): void {
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name))
      names.add(node.name.text);
    ts.forEachChild(node, visit);
  }

  visit(tree);
  return names;
}

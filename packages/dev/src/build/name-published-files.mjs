import ts from 'typescript';

/**
 * Makes a declaration file name the files that are published: './x.ts' becomes './x.js'.
 * TypeScript's rewriteRelativeImportExtensions does this for code only, and './x.ts' in a .d.ts would send a
 * consumer's compiler into our sources.
 * @type {ts.TransformerFactory<ts.SourceFile | ts.Bundle>}
 */
export const namePublishedFiles = (context) => {
  /** @type {ts.Visitor} */
  const visit = (node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return ts.visitEachChild(node, visit, context);
    const published = context.factory.createStringLiteral(specifier.text.replace(/\.ts$/, '.js'), true);
    /** @type {ts.Visitor} */
    const replace = (child) => (child === specifier ? published : ts.isLiteralTypeNode(child) ? ts.visitEachChild(child, replace, context) : visit(child));
    return ts.visitEachChild(node, replace, context);
  };
  return (file) => ts.visitEachChild(file, visit, context);
};

/**
 * The string with which a node names one of our files, where it does.
 * @param {ts.Node} node
 */
function specifierOf(node) {
  const literal = nameIn(node);
  return literal !== undefined && ts.isStringLiteral(literal) && /^\.{1,2}\/.*(?<!\.d)\.ts$/.test(literal.text) ? literal : undefined;
}

/**
 * @param {ts.Node} node
 * @returns {ts.Node | undefined}
 */
function nameIn(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isModuleDeclaration(node)) return node.name;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return undefined;
}

import ts from 'typescript';

/** @type {Record<string, (text: string) => string>} by the template's tag */
const SHORTEN = {
  // A run of white space shows as one space. One between two tags is kept: it may part two words.
  html: (text) => text.replace(/\s+/g, ' '),
  svg: (text) => text.replace(/\s+/g, ' '),
  css: (text) =>
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replaceAll(';}', '}'),
};

/**
 * Takes the indentation and the comments out of Lit's templates, which a minifier leaves alone because they are strings.
 * @type {ts.TransformerFactory<ts.SourceFile>}
 */
export function shortenTemplates(context) {
  const { factory } = context;
  /** @param {ts.Node} node @returns {ts.Node} */
  const visit = (node) => {
    if (!ts.isTaggedTemplateExpression(node) || !ts.isIdentifier(node.tag)) return ts.visitEachChild(node, visit, context);
    const shorten = SHORTEN[node.tag.text];
    const { template } = node;
    if (shorten === undefined) return ts.visitEachChild(node, visit, context);
    /** @param {ts.TemplateLiteralLikeNode} piece */
    const raw = (piece) => shorten(rawText(piece));
    if (ts.isNoSubstitutionTemplateLiteral(template)) {
      return factory.updateTaggedTemplateExpression(node, node.tag, node.typeArguments, factory.createNoSubstitutionTemplateLiteral(cook(raw(template)), raw(template)));
    }
    const spans = template.templateSpans.map((span) => {
      const create = ts.isTemplateTail(span.literal) ? factory.createTemplateTail : factory.createTemplateMiddle;
      const expression = /** @type {ts.Expression} */ (ts.visitNode(span.expression, visit));
      return factory.createTemplateSpan(expression, create(cook(raw(span.literal)), raw(span.literal)));
    });
    const head = factory.createTemplateHead(cook(raw(template.head)), raw(template.head));
    return factory.updateTaggedTemplateExpression(node, node.tag, node.typeArguments, factory.createTemplateExpression(head, spans));
  };
  return (file) => /** @type {ts.SourceFile} */ (ts.visitNode(file, visit));
}

/** What stands between the marks that begin and end a piece of a template. @param {ts.TemplateLiteralLikeNode} piece */
function rawText(piece) {
  return piece.getText().replace(/^[`}]/, '').replace(/(`|\$\{)$/, '');
}

/** Our templates hold no escapes. @param {string} raw */
function cook(raw) {
  if (raw.includes('\\')) throw new Error(`A template holds an escape, which shortening does not know: ${raw}`);
  return raw;
}

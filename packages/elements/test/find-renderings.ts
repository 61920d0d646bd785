/** How a text itself is drawn, beside its size. */
const TEXT = ['color', 'text-shadow', '-webkit-text-fill-color', '-webkit-text-stroke'] as const;

/** What a layer that texts stand on does to them, each with the value by which it does nothing. */
const LAYER = [
  ['background-color', 'rgba(0, 0, 0, 0)'],
  ['background-image', 'none'],
  ['opacity', '1'],
  ['filter', 'none'],
  ['mix-blend-mode', 'normal'],
  ['backdrop-filter', 'none'],
  ['clip', 'auto'],
  ['clip-path', 'none'],
] as const;

/**
 * The texts and fields in an element, one for each way in which they are drawn. Two are drawn alike where they have the same
 * colour and size, and where what they stand in and what lies under them has the same colours: their contrast is the same.
 */
export function findRenderings(element: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  const layers = new Map<Element, string>();
  const describeOnce = (each: Element) => {
    const layer = layers.get(each) ?? describeLayer(each);
    layers.set(each, layer);
    return layer;
  };
  for (const each of allIn(element)) {
    const places = placesOf(each);
    if (places.length === 0 || !each.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const stacks = new Set([[...around(each)], ...places.map((place) => under(each, place)).filter(({ length }) => length > 0)].map((stack) => stack.map(describeOnce).join('')));
    const rendering = `${describeText(each)} on ${[...stacks].join(' or ')}`;
    if (!found.has(rendering)) found.set(rendering, each);
  }
  return found;
}

function* allIn(element: Element): Generator<HTMLElement> {
  if (element instanceof HTMLElement) yield element;
  for (const inner of [...(element.shadowRoot?.children ?? []), ...element.children]) yield* allIn(inner);
}

/** Where the lines of its own text are, or the field that it is. */
function placesOf(element: Element): readonly DOMRect[] {
  if (element.matches('input, select, textarea')) return [element.getBoundingClientRect()];
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE || node.nodeValue?.trim() === '') return [];
    const range = document.createRange();
    range.selectNode(node);
    return [...range.getClientRects()];
  });
}

/** The element and all that it stands in, out of shadow roots and through slots. */
function* around(element: Element): Generator<Element> {
  for (let each: Element | null = element; each !== null; ) {
    yield each;
    const root = each.getRootNode();
    each = each.assignedSlot ?? each.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

/** What lies under the middle of a place, from the top; nothing where it is out of the window. */
function under(element: Element, { left, top, width, height }: DOMRect): readonly Element[] {
  return (element.getRootNode() as Document | ShadowRoot).elementsFromPoint(left + width / 2, top + height / 2);
}

/** Large text needs less contrast (WCAG 2.2, 1.4.3), and what cannot be used none: they are drawn in ways of their own. */
function describeText(element: Element): string {
  const style = getComputedStyle(element);
  const [size, weight] = [parseFloat(style.fontSize), Number(style.fontWeight)];
  const isLarge = size >= 24 || (size >= 18.66 && weight >= 700);
  const isOff = [...around(element)].some((each) => each.matches(':disabled, [aria-disabled="true"]')) || (element instanceof HTMLLabelElement && element.control?.matches(':disabled') === true);
  return `${isOff ? 'off ' : ''}${isLarge ? 'large ' : ''}${TEXT.map((name) => style.getPropertyValue(name)).join(' ')}`;
}

/** What an element lays over those below it, itself and by what stands before and after it. */
function describeLayer(element: Element): string {
  const itself = describeStyle(getComputedStyle(element));
  const beside = (['::before', '::after'] as const).map((part) => getComputedStyle(element, part)).filter(({ content }) => content !== 'none' && content !== 'normal').map((style) => `+${describeStyle(style)}`);
  const layer = `${itself}${beside.join('')}`;
  return layer === '' ? '' : `[${layer}]`;
}

function describeStyle(style: CSSStyleDeclaration): string {
  return LAYER.map(([name, nothing]) => [style.getPropertyValue(name), nothing] as const).filter(([value, nothing]) => value !== nothing).map(([value]) => value).join(' ');
}

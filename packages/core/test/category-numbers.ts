/** The numbers that tests of Gloucestershire reckon with. A partnership may ship others: which ones is held by the cases alone. */
export const CATEGORY_NUMBERS: Readonly<Record<string, number>> = {
  'category-2-indicators-from': 3,
  'category-2-features-from': 1,
  'category-3-indicators-from': 5,
  'category-3-features-from': 2,
  'category-3-mixed-indicators-from': 3,
  'category-3-mixed-features-from': 1,
  'category-4-indicators-from': 3,
  'category-4-features-from': 2,
};

/** The text of Gloucestershire's rule set with these numbers. */
export function withCategoryNumbers(text: string): string {
  const document = JSON.parse(text) as { parameters: { id: string; value: number | boolean }[] };
  const parameters = document.parameters.map((parameter) => ({ ...parameter, value: CATEGORY_NUMBERS[parameter.id] ?? parameter.value }));
  return JSON.stringify({ ...document, parameters });
}

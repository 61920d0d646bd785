import { OutsideError } from '../analyse/answer-classes.ts';
import type { Reading } from '../format/rule.ts';
import { type Axis, chooseAxes } from './choose-axes.ts';
import { putIntoWords } from './condition-in-words.ts';
import type { DocumentWords } from './document-words.ts';
import { type FilledPicture, fillPicture, type Indicated } from './fill-picture.ts';
import { groupDigits } from './group-digits.ts';
import type { AxisView, BoxIndication, BoxView, PictureView } from './rule-set-view.ts';

/** Draws how a reading comes to a category as a grid or a ladder of boxes, or says why neither would be honest. */
export function presentPicture(reading: Reading, words: DocumentWords): PictureView {
  const { strings, vocabulary, ruleSet } = words;
  const view = (sentence: string, grid: PictureView['grid'] = null, more: readonly string[] = []): PictureView => ({ reading: reading.id, title: vocabulary.text(reading.title), sentences: [vocabulary.text(reading.text), sentence, ...more], grid });
  const axes = chooseAxes(ruleSet.document, reading.id);
  if (axes.length === 0) return view(strings.noPicture.words);
  if (axes.length > 2) return view(strings.noPicture.many(strings.listAnd(axes.map(({ fact }) => words.fact(fact).text))));
  // The longer axis goes down, so that the picture fits a narrow page.
  const [down, across] = [...axes].sort((a, b) => b.starts.length - a.starts.length) as [Axis, Axis?];
  try {
    const filled = fillPicture(ruleSet.document, reading.id, across === undefined ? [down] : [down, across]);
    const name = (axis: Axis) => words.fact(axis.fact).text;
    return view(
      across === undefined ? strings.ladder(name(down)) : strings.grid(name(down), name(across)),
      { down: axisView(down, words), across: across === undefined ? null : axisView(across, words), ...boxesOf(filled, words), caution: strings.pictureCaution },
      [strings.boxes(groupDigits(filled.answerSets.toString()))],
    );
  } catch (error) {
    if (error instanceof OutsideError) return view(strings.noPicture.outside);
    throw error;
  }
}

function axisView(axis: Axis, words: DocumentWords): AxisView {
  const fact = words.facts.get(axis.fact);
  return { title: words.vocabulary.text(fact?.role === 'measure' ? fact.measure.title : fact?.role === 'question' ? fact.question.text : null), to: { part: fact?.role ?? 'measure', id: axis.fact }, steps: stepsOf(axis, words) };
}

function stepsOf({ whole, starts }: Axis, { strings: { step } }: DocumentWords): readonly string[] {
  const [first] = starts;
  const last = starts[starts.length - 1];
  if (first === undefined || last === undefined) return [];
  if (whole) {
    const wholes = [0, ...starts.map(({ at }) => at)];
    return wholes.map((from, i) => {
      const next = wholes[i + 1];
      return next === undefined ? step.from(String(from)) : next - 1 === from ? step.one(String(from)) : step.between(String(from), String(next - 1));
    });
  }
  const inner = starts.slice(0, -1).map(({ at, inclusive }, i) => {
    const next = starts[i + 1] as (typeof starts)[number];
    return at === next.at ? step.one(String(at)) : step.band(String(at), inclusive, String(next.at), next.inclusive);
  });
  return [step.below(String(first.at), first.inclusive), ...inner, last.inclusive ? step.from(String(last.at)) : step.above(String(last.at))];
}

function boxesOf({ boxes }: FilledPicture, words: DocumentWords): Pick<NonNullable<PictureView['grid']>, 'boxes' | 'notes'> {
  const { strings, vocabulary, ruleSet: { document } } = words;
  const beyond = new Set(boxes.flat().flatMap((box) => box?.further.flatMap(({ rules }) => rules) ?? []));
  const rules = document.rules.filter(({ id }) => beyond.has(id));
  const letters = new Map(rules.map(({ id }, i) => [id, letterOf(i)]));
  const name = (place: number) => (place < 0 ? strings.noCategory : vocabulary.text(document.categories[place]?.title));
  const indicate = ({ from, to }: Indicated): BoxIndication => ({ text: to > from ? strings.span(name(from), name(to)) : name(from), lowest: from, highest: to });
  return {
    boxes: boxes.map((row) => row.map((box): BoxView => {
      if (box === null) return { indicated: null, further: [], text: strings.cannotOccur };
      const indicated = indicate(box.indicated);
      const further = box.further.map((each) => {
        const [also, notes] = [indicate(each.indicated), each.rules.map((id) => letters.get(id) ?? '')];
        return { indicated: also, notes, text: strings.boxFurther(also.text, notes) };
      });
      return { indicated, further, text: strings.box(indicated.text, further.map(({ text }) => text)) };
    })),
    notes: rules.map(({ id, because, when }) => ({ letter: letters.get(id) ?? '', rule: { part: 'rule', id }, text: vocabulary.text(because), when: putIntoWords(when, words) })),
  };
}

/** a to z, then aa, ab and so on. */
function letterOf(place: number): string {
  return place < 26 ? String.fromCharCode(97 + place) : `${letterOf(Math.floor(place / 26) - 1)}${letterOf(place % 26)}`;
}

import { fixture, waitUntil } from '@open-wc/testing';
import React, { type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

const { createElement, StrictMode, useState } = React;

/** A page of an app. `render` gives what it shows of what the page knows; `set` changes that, and `renders` counts. */
interface App<K> {
  readonly place: HTMLElement;
  readonly root: Root;
  readonly renders: () => number;
  readonly set: (known: K) => Promise<void>;
}

const roots: Root[] = [];

/** Puts a page of an app in the test's page, in React's strict mode. */
export async function openApp<K>(first: K, show: (known: K, set: (known: K) => void) => ReactNode): Promise<App<K>> {
  const place = await fixture<HTMLElement>('<div></div>');
  const root = createRoot(place);
  roots.push(root);
  let renders = 0;
  let setKnown: (known: K) => void = () => undefined;
  function Page(): ReactNode {
    const [known, set] = useState<{ readonly value: K }>({ value: first });
    setKnown = (value) => { set({ value }); };
    React.useEffect(() => { renders += 1; });
    return show(known.value, setKnown);
  }
  root.render(createElement(StrictMode, null, createElement(Page)));
  await waitUntil(() => renders > 0);
  const set = async (known: K) => {
    const before = renders;
    setKnown(known);
    await waitUntil(() => renders > before);
  };
  return { place, root, renders: () => renders, set };
}

/** Takes all pages away again. */
export function closeApps(): void {
  for (const root of roots.splice(0)) root.unmount();
}

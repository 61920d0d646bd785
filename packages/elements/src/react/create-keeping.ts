import { createComponent, type EventName, type Options, type ReactWebComponent } from '@lit/react';
import React from 'react';

/** A server runs no layout effect, and React says so. */
const useEffectOfLayout = typeof document === 'undefined' ? React.useEffect : React.useLayoutEffect;

/**
 * A component that hands what a person changes too to its element only where the page says something else than before.
 * `@lit/react` sets every prop at every render (lit/lit#5009), which would take back what was entered since.
 *
 * @param nothing the props of which that holds, in the order in which they are handed over, each with what it is where the page says nothing of it
 */
export function createKeeping<E extends HTMLElement, Events extends Record<string, EventName | string>>(options: Options<E, Events>, nothing: Partial<E>): ReactWebComponent<E, Events> {
  // Unknown in between, and made in here: holding the two types against each other takes the compiler longer than all other
  // files together. And not "as unknown as", for which the linter does it.
  const component: unknown = createComponent(options);
  const Component = component as React.ForwardRefExoticComponent<React.RefAttributes<E>>;
  const Keeping = React.forwardRef<E, Partial<E>>((props, ref) => {
    const element = React.useRef<E>(null);
    for (const [name, none] of Object.entries(nothing)) useHandOver(element, name, (props as Readonly<Record<string, unknown>>)[name] ?? none, none);
    React.useImperativeHandle(ref, () => element.current as E, []);
    const others = Object.fromEntries(Object.entries(props).filter(([name]) => !Object.hasOwn(nothing, name)));
    return React.createElement(Component, { ...others, ref: element });
  });
  Keeping.displayName = Component.displayName;
  const keeping: unknown = Keeping;
  return keeping as ReactWebComponent<E, Events>;
}

/**
 * Hands one prop to the element where it says something else than it last did. Its words are compared, not the object: a
 * page may write it out at each render. What the element holds already, or gave to the page, it is not given again.
 */
function useHandOver<E extends HTMLElement>(element: React.RefObject<E | null>, name: string, value: unknown, none: unknown): void {
  const said = React.useRef<unknown>(none);
  useEffectOfLayout(() => {
    const { current } = element;
    if (current === null || isSame(said.current, value)) return;
    said.current = value;
    const held = current as Readonly<Record<string, unknown>>;
    const record = held['record'] as Readonly<Record<string, unknown>> | null | undefined;
    // A record that the element gave to the page holds answers too.
    if (![held[name], record?.[name]].some((each) => isSame(each, value))) Object.assign(current, { [name]: value });
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || textOf(one) === textOf(other);
}

/** What is not plain data is only the same as itself. */
function textOf(value: unknown): unknown {
  try {
    return JSON.stringify(value);
  } catch {
    return value;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Panel } from './lab-model.ts';

/** A tab: its name, and in a few words what its panel says now. */
export interface Tab {
  readonly panel: Panel;
  readonly name: string;
  readonly state: string;
  /** Whether what it says wants to be looked at. */
  readonly tone: 'plain' | 'attention' | 'error';
}

interface TabsModel {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly shown: Panel;
  readonly onShow: (panel: Panel, focus: boolean) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Tabs that say what their panels hold, so that one look is enough. The arrow keys move between them. */
export function tabsView({ label, tabs, shown, onShow }: TabsModel): TemplateResult {
  const at = tabs.findIndex(({ panel }) => panel === shown);
  const move = (event: KeyboardEvent) => {
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : (at + (STEPS[event.key] ?? 0) + tabs.length) % tabs.length;
    const tab = tabs[to];
    if (to === at || tab === undefined) return;
    event.preventDefault();
    onShow(tab.panel, true);
  };
  return html`<div part="tabs" class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
    ${tabs.map(({ panel, name, state, tone }) => html`<button
      type="button"
      role="tab"
      id="lab-tab-${panel}"
      class="tab ${tone}"
      aria-selected=${panel === shown}
      aria-controls=${panel === shown ? 'lab-panel' : nothing}
      tabindex=${panel === shown ? '0' : '-1'}
      @click=${() => { onShow(panel, false); }}
    ><span class="tab-name">${name}</span><span class="tab-state">${state}</span></button>`)}
  </div>`;
}

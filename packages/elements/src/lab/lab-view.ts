import type { RuleSet } from '@cse-screening/core';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../strings/direction-of.ts';
import { fitting, languageOfWords } from '../strings/fitting.ts';
import type { LabWordings } from '../strings/lab-strings.ts';
import { casesView } from './cases-view.ts';
import { changesView } from './changes-view.ts';
import { describeTabs } from './describe-tabs.ts';
import type { DocumentView } from './document-view.ts';
import type { FilePart } from './editor.ts';
import { findingsView } from './findings-view.ts';
import { isStale, type LabModel, type Panel } from './lab-model.ts';
import { proofView } from './proof-view.ts';
import { tabsView } from './tabs-view.ts';
import { tryView } from './try-view.ts';

/** What the whole lab is laid out from. */
interface LabFrame {
  readonly lab: LabModel;
  readonly wordings: LabWordings;
  readonly tools: TemplateResult;
  /** The parts of the file that can be gone to. */
  readonly parts: readonly FilePart[];
  readonly panel: Panel;
  readonly indicate: (ruleSet: RuleSet) => string | null;
  readonly document: DocumentView;
  /** What is said aloud. */
  readonly said: string;
  readonly onShow: (panel: Panel, focus: boolean) => void;
}

/** The lab: the tools, the editor, which the element puts into its place, and beside it the tabs with one panel. */
export function labView(frame: LabFrame): TemplateResult {
  const { lab: model, wordings, tools, parts, panel, indicate, said, onShow } = frame;
  const { good, on, words: { lab, language } } = model;
  const tabs = describeTabs(model, good === null ? '' : (indicate(good.ruleSet) ?? ''));
  const spoken = languageOfWords(fitting(language, wordings).filter(({ lab }) => lab !== undefined));
  return html`<div class="screening lab" lang=${spoken} dir=${directionOf(language)}>
    <div part="header" class="header lab-header">
      <h2 id="lab-title">${lab.title}</h2>
      <p class="quiet">${lab.privacy}</p>
      <p class="on-paper">${good === null ? nothing : html`<strong>${good.ruleSet.document.id} ${good.ruleSet.document.version}.</strong> `}${lab.onPaper}</p>
    </div>
    ${tools}
    <div class="lab-columns">
      <div part="editor" class="lab-editor">
        ${parts.length === 0 ? nothing : html`<nav class="go-to" aria-label=${lab.goTo}><span aria-hidden="true">${lab.goTo}</span>${parts.map(({ name, line }) => html`<button type="button" class="link" @click=${() => { on.go(line, 1); }}>${lab.partNames[name]}</button>`)}</nav>`}
        <div class="editor"></div>
        <p id="lab-editor-hint" class="quiet">${lab.editorHint}</p>
      </div>
      <div>
        ${tabsView({ label: lab.tabs, tabs, shown: panel, onShow })}
        <div part="panel" class="panel" role="tabpanel" id="lab-panel" aria-labelledby="lab-tab-${panel}" tabindex="0">
          <h3 class="unseen">${tabs.find((tab) => tab.panel === panel)?.name}</h3>
          ${isStale(model) && panel !== 'findings' ? html`<p part="stale" class="inset stale">${lab.stale}</p>` : nothing}
          ${panelView(frame)}
        </div>
      </div>
    </div>
    <div class="unseen" role="status">${said}</div>
  </div>`;
}

function panelView({ lab, wordings, panel, indicate, document }: LabFrame): TemplateResult {
  switch (panel) {
    case 'findings': return findingsView(lab);
    case 'changes': return changesView(lab);
    case 'try': return tryView(lab, indicate);
    case 'cases': return casesView(lab);
    case 'proof': return proofView(lab);
    case 'document': return document.show(lab, wordings);
  }
}

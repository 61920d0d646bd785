import { html, nothing, type TemplateResult } from 'lit';
import { type LabModel, namePublished } from './lab-model.ts';

/** What the buttons above the editor are made from. */
interface ToolsModel {
  readonly lab: LabModel;
  readonly isEdited: boolean;
  /** Whether the text is another than the one that it is compared with. */
  readonly differs: boolean;
  /** How the text as it stands came to be in a file on this computer; null where it is in none. */
  readonly inFile: 'opened' | 'downloaded' | null;
  /** Slips in the text that a machine can correct. */
  readonly slips: number;
  /** What was done last, in words. */
  readonly notice: string;
  readonly on: Readonly<Record<'download' | 'tidy' | 'restore' | 'openFile' | 'openCases' | 'compareWithThis', (event: Event) => unknown>>;
}

/** What is edited, and what can be done with the whole text. */
export function toolsView(tools: ToolsModel): TemplateResult {
  const { lab: { words: { lab }, good, look, published, isEmpty }, differs, slips, notice, on } = tools;
  const document = good?.ruleSet.document;
  // What can be done with a text is offered once there is one, or there was.
  const hasBegun = !isEmpty || look !== null;
  return html`<div part="tools" class="tools">
    <p><strong>${document === undefined ? nothing : html`<bdi>${document.id} ${document.version}</bdi>`}</strong> <span>${describeState(tools)}</span></p>
    <div class="tools-buttons">
      ${hasBegun ? html`<button type="button" class="button" ?disabled=${isEmpty} @click=${on.download}>${lab.download}</button>` : nothing}
      ${slips === 0 ? nothing : html`<button type="button" class="button second" @click=${on.tidy}>${lab.tidy(slips)}</button>`}
      ${published === null ? nothing : html`<button type="button" class="button second" ?disabled=${!differs} @click=${on.restore}>${lab.restore(namePublished(tools.lab))}</button>`}
      <label class=${hasBegun ? 'button second file' : 'button file'}><input type="file" accept=".json,application/json" @change=${on.openFile} /><span>${lab.open}</span></label>
      <label class="button second file"><input type="file" accept=".json,application/json" @change=${on.openCases} /><span>${lab.openCases}</span></label>
      ${good !== null && good.ruleSet === look?.ruleSet && differs ? html`<button type="button" class="link" @click=${on.compareWithThis}>${lab.compareWithThis}</button>` : nothing}
    </div>
    <p role="status" class="quiet tools-notice">${notice}</p>
  </div>`;
}

/** Where the text stands: on its way, edited, downloaded. A file that was opened says so itself. */
function describeState({ lab: { words: { lab }, look, published, status, isEmpty }, isEdited, inFile }: ToolsModel): string {
  if (status === 'loading') return lab.loading;
  if (isEdited) return inFile === null ? lab.edited : inFile === 'downloaded' ? lab.downloaded : '';
  if (status === 'unavailable') return lab.unavailable;
  if (published !== null) return lab.unedited(published.ruleSet.document.version);
  return isEmpty && look === null ? lab.begin : '';
}

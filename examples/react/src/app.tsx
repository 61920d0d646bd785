import { CseScreening } from '@cse-screening/elements/react.js';
import ruleSet from '@cse-screening/rules/gloucestershire-cse/1.0.0/rule-set.json';
import { useState, type ReactNode } from 'react';

/** A page of an app with the screening in it. The rule set is part of the bundle, so the page needs no connection. */
export function App(): ReactNode {
  const [answered, setAnswered] = useState(0);
  const [recordId, setRecordId] = useState<string | null>(null);
  const [dense, setDense] = useState(false);
  return (
    <>
      <header>
        <p className="width">
          <strong>Caseload</strong> <span>Example. Enter nothing about a real child.</span>
        </p>
      </header>
      <main className="width">
        <h1>New screening</h1>
        <p className="bar">
          <span role="status">{recordId === null ? `Answers recorded: ${String(answered)}` : `Record ${recordId} finished`}</span>
          <label>
            <input type="checkbox" checked={dense} onChange={({ target }) => { setDense(target.checked); }} /> Small controls
          </label>
        </p>
        <CseScreening
          rules={ruleSet}
          dense={dense}
          theme="nhs"
          onChange={({ record }) => {
            setAnswered(Object.keys(record?.answers ?? {}).length);
            setRecordId(null);
          }}
          onComplete={({ record }) => { setRecordId(record.id); }}
        >
          <p slot="contacts">Worried now? Ring the duty desk. If a child is in immediate danger, call 999.</p>
        </CseScreening>
      </main>
    </>
  );
}

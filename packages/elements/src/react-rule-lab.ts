import type { EventName } from '@lit/react';
import React from 'react';
import './define-rule-lab.ts';
import { CseRuleLab as CseRuleLabElement } from './elements/cse-rule-lab.ts';
import type { CseErrorEvent } from './events.ts';
import type { CseEditEvent } from './lab/cse-edit-event.ts';
import { createKeeping } from './react/create-keeping.ts';
import { withLook } from './react/with-look.ts';

/**
 * `<cse-rule-lab>` for React. `rules`, `cases` and `text` are what it begins with: rendering again changes nothing, and what
 * the page says otherwise than before is taken.
 */
export const CseRuleLab = createKeeping({
  react: React,
  tagName: 'cse-rule-lab',
  elementClass: withLook(CseRuleLabElement),
  displayName: 'CseRuleLab',
  events: { onEdit: 'cse-edit' as EventName<CseEditEvent>, onError: 'cse-error' as EventName<CseErrorEvent> },
}, { rules: null, cases: null, text: '' });

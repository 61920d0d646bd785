import type { EventName } from '@lit/react';
import React from 'react';
import './define-policy.ts';
import { CsePolicy as CsePolicyElement } from './elements/cse-policy.ts';
import type { CseErrorEvent } from './events.ts';
import { createKeeping } from './react/create-keeping.ts';
import { withLook } from './react/with-look.ts';

/** `<cse-policy>` for React. The document is made anew where `rules` or `previous` says something else than before. */
export const CsePolicy = createKeeping({
  react: React,
  tagName: 'cse-policy',
  elementClass: withLook(CsePolicyElement),
  displayName: 'CsePolicy',
  events: { onError: 'cse-error' as EventName<CseErrorEvent> },
}, { rules: null, previous: null });

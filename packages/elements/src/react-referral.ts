import type { EventName } from '@lit/react';
import React from 'react';
import './define-referral.ts';
import { CseReferral as CseReferralElement } from './elements/cse-referral.ts';
import type { CseErrorEvent } from './events.ts';
import { createKeeping } from './react/create-keeping.ts';
import { withLook } from './react/with-look.ts';

/** `<cse-referral>` for React. Once the page was left, rendering again does not bring the same referral back. */
export const CseReferral = createKeeping({
  react: React,
  tagName: 'cse-referral',
  elementClass: withLook(CseReferralElement),
  displayName: 'CseReferral',
  events: { onError: 'cse-error' as EventName<CseErrorEvent> },
}, { referral: null });

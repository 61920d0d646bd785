import type { NodeKind } from './lay-out-relations.ts';
import type { Referral } from './referral.ts';

/** What someone or somewhere in a referral is called. No title holds a name. */
export const NODE_WORDS: Readonly<Record<NodeKind, string>> = {
  child: 'Child this is about',
  victim: 'Child who may be harmed',
  'alleged-perpetrator': 'Alleged perpetrator',
  'parent-or-carer': 'Parent or carer',
  professional: 'Professional',
  'other-child': 'Other child',
  'linked-child': 'Linked child',
  other: 'Other person',
  location: 'Location',
};

export const RECIPIENT_WORDS: Readonly<Record<Referral['to']['kind'], string>> = { 'front-door': 'front door', mace: 'MACE panel', panel: 'panel', other: 'other team' };

export const CERTAINTY_WORDS = { established: 'Established', suspected: 'Suspected' } as const;

export const MEETING_WORDS = { held: 'Held', 'not-held': 'Not held', 'not-known': 'Not known' } as const;

export const INFORMED_WORDS = { aware: 'Aware', 'not-aware': 'Not aware', 'unsafe-to-tell': 'Unsafe to tell' } as const;

/** Names that objects carry already, or that have a meaning of their own; an id must not be one of them. */
export const RESERVED_IDS: readonly string[] = ['constructor', 'prototype', 'then', 'source'];

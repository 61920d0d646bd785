import { config } from 'zod/mini';

// zod would compile schemas with eval, and even probing for it violates a strict content security policy. The switch has
// to be set before the first schema is made, so every schema of ours imports zod through this file.
config({ jitless: true });

export * from 'zod/mini';

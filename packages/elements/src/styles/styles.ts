import { base } from './base.ts';
import { dense } from './dense.ts';
import { entry } from './entry.ts';
import { flow } from './flow.ts';
import { layout } from './layout.ts';
import { position } from './position.ts';
import { print } from './print.ts';
import { question } from './question.ts';
import { record } from './record.ts';
import { result } from './result.ts';
import { tokens } from './tokens.ts';
import { type } from './type.ts';

/** In order: what stands later wins. Static, so that they work under a strict content security policy. */
export const styles = [tokens, base, question, result, position, layout, flow, entry, type, record, dense, print];

import '../../src/define-policy.ts';
import '../../src/define-rule-lab.ts';
import * as policy from '../../stories/cse-policy.stories.ts';
import * as lab from '../../stories/cse-rule-lab.stories.ts';
import { checkStories } from './check-stories.ts';

for (const file of [policy, lab]) checkStories(file);

import '../../src/define-policy.ts';
import '../../src/define-rule-lab.ts';
import { LANGUAGES } from '../../stories/settings.ts';
import * as policy from '../../stories/cse-policy.stories.ts';
import * as lab from '../../stories/cse-rule-lab.stories.ts';
import { checkStories } from './check-stories.ts';

checkStories(policy, LANGUAGES, 'article:nth-of-type(n + 3), .stacks tbody tr:nth-child(n + 3), .sign tbody tr:nth-child(n + 2)');
checkStories(lab);

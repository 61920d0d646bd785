import * as explanation from '../../stories/cse-explanation.stories.ts';
import * as questions from '../../stories/cse-questions.stories.ts';
import * as result from '../../stories/cse-result.stories.ts';
import { checkStories } from './check-stories.ts';

for (const file of [questions, result, explanation]) checkStories(file);

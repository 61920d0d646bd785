import * as screening from '../../stories/cse-screening.stories.ts';
import { checkStories } from './check-stories.ts';

checkStories(screening);

import * as gloucestershire from '../../stories/cse-screening-gloucestershire.stories.ts';
import { checkStories } from './check-stories.ts';

checkStories(gloucestershire, ['en']);

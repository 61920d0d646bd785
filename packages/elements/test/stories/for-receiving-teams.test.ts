import '../../src/define-referral.ts';
import * as referral from '../../stories/cse-referral.stories.ts';
import { checkStories } from './check-stories.ts';

// Its own words are English: a language changes nothing.
checkStories(referral, ['en']);

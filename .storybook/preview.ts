import '../packages/elements/src/define.ts';
import '../packages/elements/src/define-pieces.ts';
import '../packages/elements/src/define-policy.ts';
import '../packages/elements/src/define-referral.ts';
import '../packages/elements/src/define-rule-lab.ts';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../packages/elements/dist/custom-elements.json';
import { LANGUAGES, SCHEMES, THEMES, VIEWPORTS } from '../packages/elements/stories/settings.ts';

// Controls and tables of properties, events, slots, parts and tokens come from the same manifest as editors use.
setCustomElementsManifest(manifest);

/** A control sets a property. What is none, such as an event or a part, has no control: it would do nothing. */
const NOT_SET = ['theme', 'scheme'];
const isSet = (name: string, category = '') => ['properties', 'attributes'].includes(category) && !name.includes('-') && !NOT_SET.includes(name);

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [
    ({ argTypes }) => Object.fromEntries(Object.entries(argTypes).map(([name, type]) => [name, isSet(name, type.table?.category) ? type : { ...type, control: { disable: true } }])),
  ],
  globalTypes: {
    theme: { description: 'Theme', toolbar: { title: 'Theme', icon: 'paintbrush', items: [...THEMES], dynamicTitle: true } },
    scheme: { description: 'Light or dark', toolbar: { title: 'Scheme', icon: 'mirror', items: [...SCHEMES], dynamicTitle: true } },
    language: { description: 'Language', toolbar: { title: 'Language', icon: 'globe', items: [...LANGUAGES], dynamicTitle: true } },
  },
  initialGlobals: { theme: 'neutral', scheme: 'light', language: 'en' },
  parameters: {
    layout: 'padded',
    controls: { expanded: true, sort: 'requiredFirst' },
    viewport: {
      options: Object.fromEntries(
        Object.entries(VIEWPORTS).map(([id, { name, width, height }]) => [id, { name, styles: { width: `${String(width)}px`, height: `${String(height)}px` } }]),
      ),
    },
    options: { storySort: { order: ['Start here', 'For the web team', 'cse-screening', 'Pieces', '*'] } },
  },
};

export default preview;

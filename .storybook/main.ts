import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../packages/elements/stories/*.mdx', '../packages/elements/stories/*.stories.ts'],
  addons: ['@storybook/addon-docs'],
  // The rule sets, where the stories ask for them: the page's own origin.
  staticDirs: [
    { from: '../rules', to: '/rules' },
    { from: '../packages/elements/test/fixtures', to: '/packages/elements/test/fixtures' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    // Stories show the source, not the last build.
    resolve: { ...vite.resolve, conditions: ['@cse-screening/source', 'module', 'browser', 'development|production'] },
  }),
};

export default config;

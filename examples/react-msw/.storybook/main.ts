import type { StorybookConfig } from '@storybook/react-vite';

export default {
  framework: '@storybook/react-vite',
  stories: ['../src/**/*.stories.tsx'],
  // MSW's worker script: npx msw init public --no-save
  staticDirs: ['../public'],
  core: { disableTelemetry: true },
} satisfies StorybookConfig;

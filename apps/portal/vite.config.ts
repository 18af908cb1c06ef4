import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const libs = join(import.meta.dirname, '../../libs');

/**
 * Build of the portal. The floor is Chromium 88, the engine of the browsers that offices run on domestic desktops
 * (国产浏览器); every asset is served by the platform itself, so a closed network needs nothing from outside.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: {
      '#kernel': join(libs, 'kernel/src/index.ts'),
      '#sealing': join(libs, 'sealing/src/index.ts'),
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    target: 'chrome88',
    outDir: 'dist',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The kernel holds much that a page has no use for (roles, decimals); none of it acts when it is loaded.
      treeshake: { moduleSideEffects: (id) => !/[\\/](libs[\\/]kernel|decimal\.js)[\\/]/.test(id) },
      output: {
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
